/** The exchange's own OpenID provider, for where no other one is named. */
@NullMarked
package org.ctax.standalone.identity;

import org.jspecify.annotations.NullMarked;
