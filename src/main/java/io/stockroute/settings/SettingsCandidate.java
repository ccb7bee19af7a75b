package io.stockroute.settings;

import io.stockroute.settings.file.ConfigurationProblem;
import java.util.List;

/** Settings that somebody would like a sync to have. */
public sealed interface SettingsCandidate {

    /**
     * They obey all rules; nothing is saved yet.
     *
     * @param sync what would be in effect: the file and these settings together
     * @param json what would be kept: the fields that the file leaves out; {@link SettingsEditor#check(String, String)} takes it again
     */
    record Accepted(Sync sync, String json) implements SettingsCandidate {}

    /** @param problems what is wrong; {@link FieldProblem#field} tells where in a form */
    record Refused(List<FieldProblem> problems) implements SettingsCandidate {

        static Refused of(String sync, List<ConfigurationProblem> problems) {
            return new Refused(problems.stream()
                    .map(problem -> FieldProblem.of(sync, problem))
                    .toList());
        }
    }
}
