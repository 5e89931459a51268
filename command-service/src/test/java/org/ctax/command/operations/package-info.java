/** Tests of what whoever runs the write side sees of it. */
@NullMarked
package org.ctax.command.operations;

import org.jspecify.annotations.NullMarked;
