package org.ctax.events.theme;

/** What happens to the catalogue of themes. A theme is added, never numbered anew. */
public sealed interface ThemeEvent permits ThemeAdded {
    String code();
}
