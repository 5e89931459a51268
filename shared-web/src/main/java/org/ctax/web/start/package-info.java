/** What a service says when it cannot start: one line that names the setting. */
@NullMarked
package org.ctax.web.start;

import org.jspecify.annotations.NullMarked;
