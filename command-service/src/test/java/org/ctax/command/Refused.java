package org.ctax.command;

import org.ctax.web.Refusal;
import org.hamcrest.Description;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** What a fixture expects of a command that is refused. */
public final class Refused extends TypeSafeMatcher<Throwable> {
    private final String code;
    private final @Nullable String field;

    private Refused(String code, @Nullable String field) {
        this.code = code;
        this.field = field;
    }

    public static Matcher<Throwable> as(String code) {
        return new Refused(code, null);
    }

    public static Matcher<Throwable> as(String code, String field) {
        return new Refused(code, field);
    }

    /** Answered as the id of a record of another kind is. */
    public static Matcher<Throwable> asNotThere() {
        return new FeatureMatcher<>(Matchers.equalTo("ForeignRecordException"), "refused as not there", "kind") {
            @Override
            protected String featureValueOf(Throwable thrown) {
                return thrown.getClass().getSimpleName();
            }
        };
    }

    @Override
    protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof Refusal refusal
                && refusal.code().equals(code)
                && (field == null || field.equals(refusal.field()));
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused as ").appendText(code);
        if (field != null) {
            description.appendText(" about ").appendText(field);
        }
    }
}
