/** The register of organizations that take part. */
@NullMarked
package org.ctax.command.participant;

import org.jspecify.annotations.NullMarked;
