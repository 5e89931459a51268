package org.ctax.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.ctax.cabinet.CabinetBackup;
import org.ctax.eventstore.SqliteBackup;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;

/**
 * With {@code --ctax.backup=FILE} nothing is started: the events in the data folder are copied into a file, and the cabinet into another beside it, whether or not
 * an exchange runs there, and the process ends.
 */
final class BackupCommand {
    private static final String SETTING = "ctax.backup";

    private BackupCommand() {}

    static boolean isMeantBy(String... arguments) {
        return Arrays.stream(arguments)
                .anyMatch(argument -> argument.equals("--" + SETTING) || argument.startsWith("--" + SETTING + "="));
    }

    /** Says what was done in a few lines, or what was not in one; returns the exit code. */
    static int run(String... arguments) {
        try {
            System.out.println(backUp(settings(arguments)));
            return 0;
        } catch (SqliteBackup.Failed | CabinetBackup.Failed | Wrong e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            return failed(e.getInput() + " is no path");
        }
    }

    private static int failed(String sentence) {
        System.err.println("Cannot back up: " + sentence);
        return 1;
    }

    /** From wherever the exchange itself would take them. */
    private static Environment settings(String... arguments) {
        var nothing = new SpringApplication(Nothing.class);
        nothing.setWebApplicationType(WebApplicationType.NONE);
        nothing.setBannerMode(Banner.Mode.OFF);
        nothing.setLogStartupInfo(false);
        try (var started = nothing.run(arguments)) {
            return started.getEnvironment();
        }
    }

    /** A setting does not allow it. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    /** An application without parts. */
    private static final class Nothing {}

    private static String backUp(Environment settings) throws SqliteBackup.Failed, CabinetBackup.Failed, Wrong {
        var file = settings.getProperty(SETTING, "");
        if (file.isBlank()) {
            throw new Wrong("--" + SETTING + "=FILE names the file to write");
        }
        if (!settings.getProperty("ctax.event-store", "sqlite").equalsIgnoreCase("sqlite")) {
            throw new Wrong("the events are in PostgreSQL, of which docker/backup.sh makes a backup");
        }
        var target = Path.of(file).toAbsolutePath().normalize();
        var folder = Path.of(settings.getProperty("ctax.data-dir", "data"));
        var summary = SqliteBackup.of(folder).into(target);
        var cabinet = CabinetBackup.besides(folder, target);
        return """
            Backup    %s
            Position  %d
            Recorded  %s
            Bytes     %d
            SHA-256   %s
            Cabinet   %s\
            """.formatted(
                        target,
                        summary.position(),
                        summary.position() == 0 ? "nothing yet" : summary.recordedAt(),
                        summary.bytes(),
                        summary.sha256(),
                        cabinet == null ? "there is none" : cabinet);
    }
}
