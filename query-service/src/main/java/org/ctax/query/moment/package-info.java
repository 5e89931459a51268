/** As of which moment a view is asked, by both clocks: what was recorded, and what had happened. */
@NullMarked
package org.ctax.query.moment;

import org.jspecify.annotations.NullMarked;
