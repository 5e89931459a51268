package org.ctax.command.imports.fts;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A file of FTS that was found readable from its first to its last byte; its rows are read when they are wanted. */
public sealed interface FtsFile permits JsonFile, CsvFile {
    /** What the rows tell of. */
    enum Kind {
        FLOWS,
        REQUIREMENTS
    }

    /** Opens the file anew; it is read twice, so that a file broken at its end changes nothing. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    Kind kind();

    /** How many rows there are. */
    int rows();

    /** Hands over every row in the order of the file, holding no more than one at a time. */
    void read(Consumer<FtsRow> to) throws IOException, FileRefused;

    /**
     * Looks through a file to its end.
     *
     * @param name as the sender calls it; it may carry the id of a plan that the content lacks
     * @throws FileRefused where it is broken, or nothing that FTS publishes
     */
    static FtsFile inspect(String name, Content content) throws IOException, FileRefused {
        return startsAsJson(content) ? JsonFile.inspect(name, content) : CsvFile.inspect(name, content);
    }

    private static boolean startsAsJson(Content content) throws IOException {
        try (var in = content.open()) {
            int at = in.read();
            while (at >= 0 && (at <= ' ' || isPartOfByteOrderMark(at))) {
                at = in.read();
            }
            return at == '{' || at == '[';
        }
    }

    private static boolean isPartOfByteOrderMark(int at) {
        return at == 0xEF || at == 0xBB || at == 0xBF || at == 0xFE || at == 0xFF;
    }
}
