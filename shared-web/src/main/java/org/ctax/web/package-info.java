/** What both services say alike over HTTP: refusals as problem details, who calls, JSON, limits, OpenAPI. */
@NullMarked
package org.ctax.web;

import org.jspecify.annotations.NullMarked;
