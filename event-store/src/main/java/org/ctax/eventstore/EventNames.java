package org.ctax.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The names under which event types are stored, so that a class may be moved or renamed and old events still be read.
 * A bean of this type replaces the default, under which a class is stored by its own name.
 */
public interface EventNames {

    /** The stored name of an event class, or {@code null} for a class that is stored under its own name. */
    @Nullable
    String nameOf(Class<?> type);

    /** The class of events stored under this name, or {@code null} where the name is not known here. */
    @Nullable
    Class<?> classOf(String name);
}
