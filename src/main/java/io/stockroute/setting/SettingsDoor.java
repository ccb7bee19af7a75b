package io.stockroute.setting;

/** Where settings go that were found right, before they are saved. */
public interface SettingsDoor {

    /**
     * Takes settings up that somebody would like to save.
     *
     * @param baseVersion of the settings that these were made from; 0 if there were none
     * @param by who would like it
     * @return the path of the page on which to go on
     */
    String enter(Candidate.Accepted candidate, long baseVersion, String by);
}
