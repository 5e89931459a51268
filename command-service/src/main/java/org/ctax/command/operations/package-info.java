/** For whoever runs the write side: whether it may be sent commands. */
@NullMarked
package org.ctax.command.operations;

import org.jspecify.annotations.NullMarked;
