package io.stockroute.run;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/** Why a preview failed or is outdated, or why its settings are not saved. */
public enum PreviewReason implements ReasonCode {
    SETTINGS_CHANGED("Somebody has saved other settings of the sync since.", "by", "at"),
    SYNC_REMOVED("The sync is not in the configuration any more."),
    SETTINGS_INVALID("The settings break a rule by now: another sync, or the file, has changed.", "problems"),
    INPUTS_CHANGED(
            "Locations, another sync that passes this stock on, or what `application.yaml` fixes, have changed since."),
    PLAN_EXPIRED("The plan is more than an hour old."),
    PLAN_INVALID("The settings break a rule, so there is no plan.", "message"),
    PLAN_FAILED("The plan could not be made; the log says why."),
    STORES_PAUSED("Stores are paused that would have to be asked for quantities.", "stores"),
    PRODUCTS_UNREAD("The products of stores were never read, as a store fails.", "stores", "message"),
    STORE_REJECTS("A store rejects our credentials.", "store", "message"),
    STORE_UNANSWERED("A store does not answer.", "store", "message"),
    STORE_UNREAD("The levels of a store could not be read; the log says why.", "store"),
    NOT_KEPT("The preview was deleted, as later ones of the sync are kept."),
    NOT_PLANNED("The plan is not complete yet."),
    NOT_COMPLETED("The plan could not be completed."),
    ALREADY_SAVED("The settings of the preview are saved."),
    NOT_THEIRS("A merchant saves only what they have previewed.", "by");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    PreviewReason(String meaning, String... parameters) {
        this.text = CodeMeaning.of(meaning, parameters);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}
