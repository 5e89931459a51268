/** How a service is watched. */
@NullMarked
package org.ctax.web.running;

import org.jspecify.annotations.NullMarked;
