/** What must be known before it is known who is asking. */
@NullMarked
package org.ctax.query.settings;

import org.jspecify.annotations.NullMarked;
