package io.stockroute.settings;

import io.stockroute.settings.saved.SettingFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a sync as a form shows them.
 *
 * @param name of the sync
 * @param given file and database together, as they were written
 * @param locked the fields that the file fixes, with the reason; by their keys, as in {@link FieldProblem#field}
 * @param inFile whether the file has the sync; if not it was made on a page, and can be removed there
 * @param version which a form must give back; 0: nothing was ever saved
 * @param sync as it is in effect; empty if its stores do not exist
 * @param problems why the settings are not in effect; empty if they are
 * @param frozen why nothing is written for it, or for some of its Destinations, until somebody brings it back or ends it
 */
public record SyncSettings(
        String name,
        SyncProperties given,
        Map<String, String> locked,
        boolean inFile,
        long version,
        Optional<String> changedBy,
        Optional<Instant> changedAt,
        Optional<Sync> sync,
        List<FieldProblem> problems,
        Optional<String> frozen) {

    /** The same as JSON, with the keys of application.yaml; numbers are numbers there, and switches true or false. */
    public String json() {
        return SettingFields.of(given).typedJson();
    }

    /** The same of settings that are kept as texts. */
    public static String json(String kept) {
        return SettingFields.parse(kept).typedJson();
    }
}
