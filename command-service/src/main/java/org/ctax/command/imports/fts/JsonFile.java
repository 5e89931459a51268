package org.ctax.command.imports.fts;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ctax.command.imports.fts.JsonSections.Section;
import org.ctax.events.fts.PlanTotals;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON answer of FTS's interface, saved as a file: flows, the overview of plans, or what one plan requires. */
final class JsonFile implements FtsFile {
    private static final Pattern PLAN_IN_NAME = Pattern.compile("(?i)plan-?_?id[-_=]?(\\d{1,18})");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Content content;
    private final Contents contents;

    private JsonFile(Content content, Contents contents) {
        this.content = content;
        this.contents = contents;
    }

    static JsonFile inspect(String name, Content content) throws IOException, FileRefused {
        var contents = new Contents();
        walk(content, contents);
        if (contents.section == null) {
            throw new FileRefused(
                    "UNKNOWN_CONTENT",
                    "The file has no list of flows, of plans or of requirements as FTS writes them.");
        }
        if (contents.section == Section.REQUIREMENTS && contents.plan == null) {
            var inName = PLAN_IN_NAME.matcher(name);
            if (!inName.find()) {
                throw new FileRefused(
                        "MISSING_PLAN",
                        "Neither a field nor the name of the file says which plan the requirements are of.");
            }
            contents.plan = inName.group(1);
        }
        return new JsonFile(content, contents);
    }

    @Override
    public Kind kind() {
        return contents.section == Section.FLOWS ? Kind.FLOWS : Kind.REQUIREMENTS;
    }

    @Override
    public int rows() {
        return contents.rows;
    }

    @Override
    public void read(Consumer<FtsRow> to) throws IOException, FileRefused {
        walk(content, new JsonSections.Sink() {
            private int number;

            @Override
            public void element(Section section, JsonParser json) {
                if (section != contents.section) {
                    json.skipChildren();
                    return;
                }
                JsonNode node = json.readValueAsTree();
                to.accept(row(section, ++number, node));
            }
        });
    }

    private FtsRow row(Section section, int number, JsonNode node) {
        @Nullable String reference = null;
        try {
            reference = Fields.of(node, "").id("id");
            return switch (section) {
                case FLOWS -> new FtsRow.OfFlow(number, FlowReader.read(node));
                case PLANS -> new FtsRow.OfRequirement(number, reference, RequirementReader.plan(node));
                case REQUIREMENTS ->
                    new FtsRow.OfRequirement(
                            number, reference, RequirementReader.planWide(contents.planId(), contents.totals, node));
            };
        } catch (RowRefused e) {
            return e.asRow(number, reference);
        }
    }

    private static void walk(Content content, JsonSections.Sink sink) throws IOException, FileRefused {
        try (var in = content.open();
                var json = MAPPER.createParser(in)) {
            JsonSections.walk(json, sink);
        } catch (JacksonException e) {
            var at = e.getLocation() == null
                    ? ""
                    : " (line %d)".formatted(e.getLocation().getLineNr());
            throw new FileRefused(
                    "MALFORMED_JSON", "The file is not whole or not correct JSON" + at + ": " + e.getOriginalMessage());
        }
    }

    /** What the first reading finds. */
    private static final class Contents implements JsonSections.Sink {
        @Nullable
        Section section;

        @Nullable
        String plan;

        PlanTotals totals = new PlanTotals(null, null);
        int rows;

        @Override
        public void element(Section of, JsonParser json) {
            json.skipChildren();
            if (section == of) {
                rows++;
            }
        }

        @Override
        public void section(Section of) {
            // A search may answer with flows and requirements at once: its flows are what it was made for.
            if (section == null || of.compareTo(section) < 0) {
                section = of;
                rows = 0;
            }
        }

        @Override
        public void plan(String id) {
            plan = id;
        }

        @Override
        public void totals(PlanTotals found) {
            totals = found;
        }

        String planId() {
            return plan == null ? "" : plan;
        }
    }
}
