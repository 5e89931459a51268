/** Requirements published together, as they stood when. */
@NullMarked
package org.ctax.query.appeal;

import org.jspecify.annotations.NullMarked;
