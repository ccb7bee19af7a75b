package io.stockroute.console.preview;

import io.stockroute.console.run.RunReasonText;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewState;
import io.stockroute.run.PreviewView.StoreLine;
import io.stockroute.run.SettingsEffect;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a few numbers and a sentence.
 *
 * @param stockStays whether the settings decide nothing about stock: then no level was looked at, and there are no numbers
 * @param knownAt the oldest of the quantities that it was made from
 * @param leavers the stores that no longer follow, or only in part
 */
public record PreviewSummary(
        String sentence,
        boolean stockStays,
        long changes,
        long levels,
        long toZero,
        long unitsUp,
        long unitsDown,
        @Nullable Instant knownAt,
        List<StoreLine> leavers,
        List<String> onHold) {

    static PreviewSummary of(Preview preview, List<StoreLine> stores) {
        long changes = stores.stream().mapToLong(StoreLine::changes).sum();
        List<StoreLine> changing =
                stores.stream().filter(store -> store.changes() > 0).toList();
        return new PreviewSummary(
                sentence(preview, changes, changing),
                preview.effect().filter(SettingsEffect.NONE::equals).isPresent(),
                changes,
                stores.stream().mapToLong(StoreLine::levels).sum(),
                stores.stream().mapToLong(StoreLine::toZero).sum(),
                stores.stream().mapToLong(StoreLine::unitsUp).sum(),
                stores.stream().mapToLong(StoreLine::unitsDown).sum(),
                stores.stream()
                        .map(StoreLine::knownAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                stores.stream().filter(store -> store.leaving() > 0).toList(),
                stores.stream()
                        .map(StoreLine::onHold)
                        .filter(Objects::nonNull)
                        .map(RunReasonText::of)
                        .toList());
    }

    private static String sentence(Preview preview, long changes, List<StoreLine> changing) {
        return switch (preview.effect().orElse(SettingsEffect.ALIGN)) {
            case NONE -> "Nothing is written: these settings do not affect stock.";
            case RELEASE -> "Nothing is written. These stores leave the sync and keep their quantities.";
            case ALIGN ->
                changes == 0
                        ? "Nothing is written: every level already holds its target."
                        : String.format(
                                Locale.ENGLISH,
                                "%,d %s change in %s.",
                                changes,
                                (changes == 1 ? "level " : "levels ") + verb(preview.state(), changes),
                                String.join(
                                        ", ",
                                        changing.stream().map(StoreLine::store).toList()));
        };
    }

    /** A plan that was saved tells what it was; what came of it stands below. */
    private static String verb(PreviewState state, long changes) {
        if (state == PreviewState.SAVED) {
            return changes == 1 ? "was to" : "were to";
        }
        return "would";
    }
}
