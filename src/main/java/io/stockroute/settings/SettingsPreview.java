package io.stockroute.settings;

import java.util.Optional;

/** Where settings go that were found right, before they are saved. */
public interface SettingsPreview {

    /**
     * Takes settings up that somebody would like to save.
     *
     * @param baseVersion of the settings that these were made from; 0 if there were none
     * @param by who would like it
     * @return the path of the page on which to go on
     */
    String enter(SettingsCandidate.Accepted candidate, long baseVersion, String by);

    /** What was entered before, to go on with it in the form; empty if it is no longer kept. */
    default Optional<Entered> entered(long id) {
        return Optional.empty();
    }

    /**
     * Settings that were entered.
     *
     * @param json as of {@link SettingsCandidate.Accepted}
     * @param baseVersion of the settings that they were made from
     */
    record Entered(String sync, String json, long baseVersion) {}
}
