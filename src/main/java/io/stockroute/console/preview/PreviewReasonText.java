package io.stockroute.console.preview;

import io.stockroute.CodedReason;
import io.stockroute.run.PreviewReason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for the reasons of previews: the one place that has them. In templates {@code @previewReasonText}. */
@Component("previewReasonText")
public class PreviewReasonText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC on' d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** One after the other; null if there is none. */
    static @Nullable String of(List<CodedReason> reasons) {
        return reasons.isEmpty()
                ? null
                : reasons.stream().map(PreviewReasonText::of).collect(Collectors.joining(" "));
    }

    /** Whole sentences, with what to do; a code of another version stands for itself. */
    static String of(CodedReason reason) {
        return reason.as(PreviewReason.class).map(code -> of(code, reason)).orElse(reason.code());
    }

    /** As {@link #of(CodedReason)}, for a template. */
    public String words(CodedReason reason) {
        return of(reason);
    }

    private static String of(PreviewReason code, CodedReason it) {
        return switch (code) {
            case SETTINGS_CHANGED ->
                "The settings were changed by %s at %s. Preview again."
                        .formatted(it.value("by"), TIME.format(Instant.parse(it.value("at"))));
            case SYNC_REMOVED -> "The sync has been removed in the meantime.";
            case SETTINGS_INVALID -> "These settings are not valid any more. " + it.value("problems");
            case INPUTS_CHANGED ->
                "The locations of a store, another sync that passes this stock on, or what application.yaml fixes,"
                        + " have changed since. Preview again.";
            case PLAN_EXPIRED -> "The plan is more than an hour old. Preview again.";
            case PLAN_INVALID -> "The plan could not be worked out: " + it.value("message");
            case PLAN_FAILED -> "The plan could not be worked out; see the log.";
            case STORES_PAUSED ->
                "%s is paused, so it cannot be read, and not all of its stock is known. Resume it, then try again."
                        .formatted(it.value("stores"));
            case PRODUCTS_UNREAD ->
                "The catalog of %s was never imported: %s".formatted(it.value("stores"), it.value("message"));
            case STORE_REJECTS -> "%s rejects our credentials: %s".formatted(it.value("store"), it.value("message"));
            case STORE_UNANSWERED -> "%s does not answer: %s".formatted(it.value("store"), it.value("message"));
            case STORE_UNREAD -> "The levels of %s could not be read; see the log.".formatted(it.value("store"));
            case NOT_KEPT -> "This preview is no longer kept. Preview again.";
            case NOT_PLANNED -> "The plan is not complete yet. Wait for it, then save.";
            case NOT_COMPLETED -> "The plan could not be completed, so nothing is saved. Try again.";
            case ALREADY_SAVED -> "These settings are saved already.";
            case NOT_THEIRS -> it.value("by") + " requested this preview. Request your own.";
        };
    }
}
