/** Demonstration data: what a report tells of the year to May 2008, sent through the API as anybody would send it. */
@NullMarked
package org.ctax.standalone.demonstration;

import org.jspecify.annotations.NullMarked;
