package io.stockroute.run;

import io.stockroute.CodeMeaning;
import io.stockroute.ReasonCode;

/** Why a preview failed or is outdated, or why its settings are not saved. */
public enum PreviewReason implements ReasonCode {
    SETTINGS_CHANGED("Somebody has saved other settings of the sync since.", "Preview again.", "by", "at"),
    SYNC_REMOVED("The sync is not in the configuration any more.", "Nothing: there is nothing to save."),
    SETTINGS_INVALID(
            "The settings break a rule by now: another sync, or the file, has changed.",
            "Correct what the problems name, then preview again.",
            "problems"),
    INPUTS_CHANGED(
            "Locations, another sync that passes this stock on, or what `application.yaml` fixes, have changed since.",
            "Preview again."),
    PLAN_EXPIRED("The plan is more than an hour old.", "Preview again."),
    PLAN_INVALID(
            "The settings break a rule, so there is no plan.",
            "Correct what the message names, then preview again.",
            "message"),
    PLAN_FAILED(
            "The plan could not be made; the log says why.", "Try again. If it comes back, report it with the log."),
    STORES_PAUSED(
            "Stores are paused that would have to be asked for quantities.",
            "Resume the stores, then try again.",
            "stores"),
    PRODUCTS_UNREAD(
            "The products of stores were never read, as a store fails.",
            "Look at the store among the issues, then try again.",
            "stores",
            "message"),
    STORE_REJECTS(
            "A store rejects our credentials.",
            "Correct the credentials of the store, then try again.",
            "store",
            "message"),
    STORE_UNANSWERED("A store does not answer.", "Try again when the store answers.", "store", "message"),
    STORE_UNREAD(
            "The levels of a store could not be read; the log says why.",
            "Try again. If it comes back, report it with the log.",
            "store"),
    NOT_KEPT("The preview was deleted, as later ones of the sync are kept.", "Preview again."),
    NOT_PLANNED("The plan is not complete yet.", "Wait until it is, then save."),
    NOT_COMPLETED("The plan could not be completed.", "Try again."),
    ALREADY_SAVED("The settings of the preview are saved.", "Nothing."),
    NOT_THEIRS("A merchant saves only what they have previewed.", "Make a preview of your own.", "by");

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final CodeMeaning text;

    PreviewReason(String meaning, String advice, String... parameters) {
        this.text = CodeMeaning.of(meaning, advice, parameters);
    }

    @Override
    public CodeMeaning text() {
        return text;
    }
}
