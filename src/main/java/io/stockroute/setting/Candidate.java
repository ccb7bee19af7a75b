package io.stockroute.setting;

import io.stockroute.configuration.Problem;
import io.stockroute.sync.Sync;
import java.util.List;

/** Settings that somebody would like a sync to have. */
public sealed interface Candidate {

    /**
     * They obey all rules; nothing is saved yet.
     *
     * @param sync what would be in effect: the file and these settings together
     * @param json what would be kept: the fields that the file leaves out; {@link SettingsBook#check(String, String)} takes it again
     */
    record Accepted(Sync sync, String json) implements Candidate {}

    /** @param problems what is wrong; {@link FieldProblem#field} tells where in a form */
    record Refused(List<FieldProblem> problems) implements Candidate {

        static Refused of(String sync, List<Problem> problems) {
            return new Refused(problems.stream()
                    .map(problem -> FieldProblem.of(sync, problem))
                    .toList());
        }
    }
}
