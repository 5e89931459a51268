/** Accounts of people: who they are, how they show it, and what happened to them. */
@NullMarked
package org.ctax.standalone.identity.accounts;

import org.jspecify.annotations.NullMarked;
