/** The write side: commands come over HTTP, aggregates decide, events are appended. */
@NullMarked
package org.ctax.command;

import org.jspecify.annotations.NullMarked;
