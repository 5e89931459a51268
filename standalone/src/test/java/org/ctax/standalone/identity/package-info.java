/** Signing in, as people and machines do it over HTTP. */
@NullMarked
package org.ctax.standalone.identity;

import org.jspecify.annotations.NullMarked;
