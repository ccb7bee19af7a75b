package io.stockroute.run;

/** What saving does to stock, before any level is looked at. */
public enum SettingsEffect {
    /** Levels are matched, linked and decided anew. */
    ALIGN,
    /** Stores no longer follow; what they hold stays. */
    RELEASE,
    /** These settings decide nothing about stock. */
    NONE
}
