/** Assistance, from a request to its completion. */
@NullMarked
package org.ctax.command.activity;

import org.jspecify.annotations.NullMarked;
