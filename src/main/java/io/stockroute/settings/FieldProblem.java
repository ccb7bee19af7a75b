package io.stockroute.settings;

import io.stockroute.settings.file.ConfigurationProblem;

/**
 * What is wrong with a field of a sync's settings.
 *
 * @param field its key below the sync, as in application.yaml: {@code strategy}, {@code orders.lines}, {@code locations.outlet[0].to};
 *     {@code name} for that of the sync itself; empty if it concerns the sync as a whole
 * @param what is wrong, a sentence
 * @param how to fix it, a sentence
 */
public record FieldProblem(String field, String what, String how) {

    static FieldProblem of(String sync, ConfigurationProblem problem) {
        if (problem.where().equals(SettingsEditor.key(sync))) {
            return new FieldProblem("name", problem.what(), problem.how());
        }
        String prefix = SettingsEditor.key(sync) + ".";
        String field = problem.where().startsWith(prefix) ? problem.where().substring(prefix.length()) : "";
        return new FieldProblem(field, problem.what(), problem.how());
    }
}
