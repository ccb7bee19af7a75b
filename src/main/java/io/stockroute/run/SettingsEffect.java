package io.stockroute.run;

/** What saving does to stock, before any level is looked at. */
public enum SettingsEffect {
    /** Levels are matched and linked again, and get new targets. */
    ALIGN,
    /** Stores no longer follow; what they hold stays. */
    RELEASE,
    /** These settings decide nothing about stock. */
    NONE;

    /** Whether products are matched again. */
    public boolean matches() {
        return this == ALIGN;
    }
}
