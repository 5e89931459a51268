/** For whoever runs the exchange: how the views stand, and how they are made good. */
@NullMarked
package org.ctax.query.operations;

import org.jspecify.annotations.NullMarked;
