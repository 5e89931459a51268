package org.ctax.eventstore;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a refusal passes from the process that handled a command to the one that sent it. A bean of this type says it for
 * refusals that this module does not know; where none does, they arrive as failures.
 */
public interface RefusalLanguage {

    /** What there is to say of it; {@code null} where the failure is no refusal that this language knows. */
    @Nullable
    Map<String, String> write(Throwable failure);

    /** The same refusal again, of what was written. */
    RuntimeException read(Map<String, String> written);
}
