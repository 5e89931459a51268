/** Load runs; each prints what was measured beside a reference that was measured in the same run. */
@NullMarked
package org.ctax.benchmarks;

import org.jspecify.annotations.NullMarked;
