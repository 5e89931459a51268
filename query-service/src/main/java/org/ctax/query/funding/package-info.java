/** Funding against needs: what was promised, paid and allocated, where it stands, and how both looked at any moment. */
@NullMarked
package org.ctax.query.funding;

import org.jspecify.annotations.NullMarked;
