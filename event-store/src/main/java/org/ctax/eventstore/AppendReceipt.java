package org.ctax.eventstore;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command answered, and the position of the last event that it wrote, so that its caller can later ask a view to
 * be at least there.
 *
 * @param value what the command returned
 * @param position the last position written; empty if nothing was, as when a command is repeated
 */
public record AppendReceipt<T extends @Nullable Object>(T value, OptionalLong position) {

    private static final ScopedValue<Notes> NOTES = ScopedValue.newInstance();

    private static final class Notes {
        private final @Nullable Notes outer;
        private long last;

        Notes(@Nullable Notes outer) {
            this.outer = outer;
        }
    }

    /** Runs the command in this thread, where also its unit of work commits, and notes what that writes. */
    public static <T extends @Nullable Object> AppendReceipt<T> capture(Supplier<T> command) {
        Notes notes = new Notes(NOTES.isBound() ? NOTES.get() : null);
        T value = ScopedValue.where(NOTES, notes).call(command::get);
        return new AppendReceipt<>(value, notes.last > 0 ? OptionalLong.of(notes.last) : OptionalLong.empty());
    }

    static void note(long position) {
        if (NOTES.isBound()) {
            for (Notes notes = NOTES.get(); notes != null; notes = notes.outer) {
                notes.last = Math.max(notes.last, position);
            }
        }
    }
}
