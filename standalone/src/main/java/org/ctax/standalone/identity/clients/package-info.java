/** Accounts of machines, which show a secret. */
@NullMarked
package org.ctax.standalone.identity.clients;

import org.jspecify.annotations.NullMarked;
