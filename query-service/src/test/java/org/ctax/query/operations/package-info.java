/** Tests of the operation of the views. */
@NullMarked
package org.ctax.query.operations;

import org.jspecify.annotations.NullMarked;
