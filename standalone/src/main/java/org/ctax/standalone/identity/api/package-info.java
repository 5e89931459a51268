/** Accounts, clients and keys over HTTP, for those who administer them. */
@NullMarked
package org.ctax.standalone.identity.api;

import org.jspecify.annotations.NullMarked;
