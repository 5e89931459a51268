/** The pages on which a person signs in and changes a password. */
@NullMarked
package org.ctax.standalone.identity.signin;

import org.jspecify.annotations.NullMarked;
