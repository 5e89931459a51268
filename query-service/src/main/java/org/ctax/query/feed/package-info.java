/** The live feed: everything that happens, in its order, to whoever listens, and resumable. */
@NullMarked
package org.ctax.query.feed;

import org.jspecify.annotations.NullMarked;
