/** How every list is asked for and answered: pages, order, search. */
@NullMarked
package org.ctax.query.listing;

import org.jspecify.annotations.NullMarked;
