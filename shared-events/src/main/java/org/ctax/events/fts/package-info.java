/** What the Financial Tracking Service of the United Nations (FTS) said, as it said it, and what the exchange made of it. */
@NullMarked
package org.ctax.events.fts;

import org.jspecify.annotations.NullMarked;
