package io.stockroute.console.settings;

import io.stockroute.settings.ConfigurationWord;
import io.stockroute.settings.FieldProblem;
import io.stockroute.settings.SettingChange;
import io.stockroute.settings.Strategy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings page, ready to be shown.
 *
 * @param name of the sync; what was typed if it is to be made
 * @param fresh whether it is to be made
 * @param typed whether the form holds what was typed, not what stands
 * @param removable whether it was made on a page and may be removed by this viewer
 * @param version that the form gives back
 * @param locked why fields cannot be changed, by their keys
 * @param problems what is wrong, with what was typed or with what stands
 * @param frozen why nothing is written for it, or for some of its Destinations; null: it is not frozen
 * @param stores that can be chosen; to who may not choose, those of their syncs
 */
record SettingsView(
        String name,
        boolean fresh,
        boolean typed,
        boolean removable,
        long version,
        SettingsForm form,
        Map<String, String> locked,
        List<FieldProblem> problems,
        Collection<String> stores,
        List<LocationChoice> destinations,
        List<SettingChange> history,
        @Nullable String frozen) {

    public String title() {
        return fresh ? "New sync" : "Settings of " + name;
    }

    /** The same page with a strategy chosen, unless there is none of this name or another is fixed. */
    SettingsView choosing(String strategy) {
        return locked.containsKey("strategy")
                        || !ConfigurationWord.all(Strategy.class).contains(strategy)
                ? this
                : new SettingsView(
                        name,
                        fresh,
                        typed,
                        removable,
                        version,
                        form.with("strategy", strategy),
                        locked,
                        problems,
                        stores,
                        destinations,
                        history,
                        frozen);
    }

    /** What the problems mean for who reads them. */
    public String said() {
        return typed ? "Not saved. Fix these first:" : "These settings are not in effect:";
    }

    /** The last part of its address. */
    public String path() {
        return fresh ? "new" : name;
    }

    public String text(String key) {
        return form.text(key);
    }

    /** Destinations that are no stores any more: they stay to be seen until they are unticked. */
    public List<String> strangers() {
        return form.texts("destinations").stream()
                .filter(store -> !store.isBlank() && !stores.contains(store))
                .toList();
    }

    public boolean has(String key, String text) {
        return form.texts(key).contains(text);
    }

    /** Whether a field holds one of the words that can be chosen: value and label each. */
    public boolean known(String key, String[][] options) {
        return Arrays.stream(options).anyMatch(option -> option[0].equals(text(key)));
    }

    /** Null where the field can be changed: the template leaves the attribute out. */
    public @Nullable String lock(String key) {
        return locked.get(key);
    }

    /** What is wrong with a field, or with a part of it. */
    public List<FieldProblem> errors(String key) {
        return problems.stream().filter(problem -> anchor(problem).equals(key)).toList();
    }

    public boolean wrong(String key) {
        return !errors(key).isEmpty();
    }

    /** The ids of what describes a field; null if nothing does. */
    public @Nullable String describedBy(String key) {
        if (wrong(key)) {
            return "error." + key;
        }
        return locked.containsKey(key) ? "lock." + key : null;
    }

    /** The field of the form at which a problem is said; empty if it concerns the sync as a whole. */
    public String anchor(FieldProblem problem) {
        String field = problem.field().replaceFirst("\\[.*", "");
        return field.startsWith("orders.rates.") ? "orders.rates" : field;
    }
}
