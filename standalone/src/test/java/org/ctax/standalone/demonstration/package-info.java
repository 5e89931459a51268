/** The demonstration data as those who start the exchange meet it. */
@NullMarked
package org.ctax.standalone.demonstration;

import org.jspecify.annotations.NullMarked;
