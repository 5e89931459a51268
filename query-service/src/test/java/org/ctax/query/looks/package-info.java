@NullMarked
package org.ctax.query.looks;

import org.jspecify.annotations.NullMarked;
