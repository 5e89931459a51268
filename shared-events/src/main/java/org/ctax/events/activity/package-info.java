/** Assistance: from a request to its completion. */
@NullMarked
package org.ctax.events.activity;

import org.jspecify.annotations.NullMarked;
