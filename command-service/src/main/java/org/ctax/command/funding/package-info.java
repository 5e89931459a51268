/** What is alike in all records of money: where it stands, and what it is worth. */
@NullMarked
package org.ctax.command.funding;

import org.jspecify.annotations.NullMarked;
