/** Assistance that is requested, planned, given. */
@NullMarked
package org.ctax.query.activity;

import org.jspecify.annotations.NullMarked;
