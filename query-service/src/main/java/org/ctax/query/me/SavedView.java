package org.ctax.query.me;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

@Schema(description = "What an account saved of a screen, to come back to it")
record SavedView(
        @Schema(description = "Made by who saves it") UUID id,

        @Schema(description = "What it is a view of, in 1 to 40 letters", example = "pledges")
        String screen,

        @Schema(description = "In 1 to 80 characters", example = "Not yet paid")
        String name,

        @Schema(
                description = "The part of the screen's address from the question mark on, in at most 2000 characters",
                example = "?sort=-pledged&find=x")
        String address) {

    /** As it was sent. */
    @Schema(name = "ViewToSave")
    record Sent(
            @Schema(description = "Made by who saves it", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID id,

            @Schema(
                    description = "What it is a view of, in 1 to 40 letters",
                    example = "pledges",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String screen,

            @Schema(
                    description = "In 1 to 80 characters",
                    example = "Not yet paid",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String name,

            @Schema(
                    description = "The part of the screen's address from the question mark on, in at most 2000 "
                            + "characters; empty where there is none",
                    example = "?sort=-pledged&find=x",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String address) {
        private static final Predicate<String> SCREEN =
                Pattern.compile("[A-Za-z]{1,40}").asMatchPredicate();
        private static final Predicate<String> NAME =
                Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,80}").asMatchPredicate();
        private static final Predicate<String> ADDRESS =
                Pattern.compile("(\\?[^\\s#\\p{Cntrl}]{0,1999})?").asMatchPredicate();

        /** Refuses what cannot be kept. */
        SavedView checked() {
            if (id == null) {
                throw Refusal.missing("id");
            }
            return new SavedView(
                    id,
                    sound("screen", screen, SCREEN, "has 1 to 40 letters"),
                    sound("name", name, NAME, "has 1 to 80 characters, and not only spaces"),
                    sound("address", address, ADDRESS, "begins with a question mark, and has at most 2000 characters"));
        }

        private static String sound(String field, @Nullable String text, Predicate<String> form, String sentence) {
            if (text == null) {
                throw Refusal.missing(field);
            }
            if (!form.test(text)) {
                throw Refusal.malformed("INVALID_FIELD", field, field + " " + sentence);
            }
            return text;
        }
    }
}
