package org.ctax.events.reference;

import org.jspecify.annotations.Nullable;

/**
 * A region or sub-region of UN M49.
 *
 * @param code three digits
 * @param parent the region that it belongs to; absent for the world
 * @param name in English, as the United Nations writes it
 */
public record Region(String code, @Nullable String parent, String name) {}
