/** Who signed in gets signed tokens, which say so. */
@NullMarked
package org.ctax.standalone.identity.issuer;

import org.jspecify.annotations.NullMarked;
