/** Hands out the web application, where it is on the class path. */
@NullMarked
package org.ctax.web.ui;

import org.jspecify.annotations.NullMarked;
