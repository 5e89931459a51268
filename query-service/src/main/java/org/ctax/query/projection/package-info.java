/** How events become views: one total order, batches written before their token, failures parked in sight. */
@NullMarked
package org.ctax.query.projection;

import org.jspecify.annotations.NullMarked;
