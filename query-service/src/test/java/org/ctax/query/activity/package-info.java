/** Tests of the room of the same name. */
@NullMarked
package org.ctax.query.activity;

import org.jspecify.annotations.NullMarked;
