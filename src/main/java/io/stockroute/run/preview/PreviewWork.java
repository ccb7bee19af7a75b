package io.stockroute.run.preview;

import io.stockroute.CodedReason;
import io.stockroute.run.Preview;
import io.stockroute.run.PreviewReason;
import io.stockroute.run.PreviewState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Works previews off, the oldest first, one at a time on each instance. Every step stands in the database: whoever is stopped goes on, and
 * another instance goes on in its place once the lease is over.
 */
@Component("previewWork")
public class PreviewWork {

    /** So many of a sync are kept that nobody saved. */
    private static final int UNSAVED = 5;

    private static final Duration WAIT = Duration.ofSeconds(3);

    private final PreviewTable table;
    private final StockPlans plans;
    private final PreviewReads reads;
    private final PlanInputReads facts;
    private final PreviewCandidates candidates;
    private final String owner = UUID.randomUUID().toString();

    PreviewWork(
            PreviewTable table,
            StockPlans plans,
            PreviewReads reads,
            PlanInputReads facts,
            PreviewCandidates candidates) {
        this.table = table;
        this.plans = plans;
        this.reads = reads;
        this.facts = facts;
        this.candidates = candidates;
    }

    /** The next thing to do, which nobody else does meanwhile. */
    public PreviewTurn next() {
        return table.claim(owner).map(this::turn).orElseGet(PreviewTurn.Rest::new);
    }

    private PreviewTurn turn(Preview preview) {
        Optional<CodedReason> outdated = candidates.outdated(preview);
        if (outdated.isPresent()) {
            table.settle(preview.id(), PreviewState.OUTDATED, List.of(outdated.get()), null);
            return new PreviewTurn.Next();
        }
        return preview.state() == PreviewState.WANTED ? begin(preview) : goOn(preview);
    }

    private PreviewTurn begin(Preview preview) {
        List<String> unknown = sync(preview).needed().stream()
                .filter(store -> !facts.isIndexed(store))
                .toList();
        if (unknown.isEmpty()) {
            return new PreviewTurn.Plan(preview);
        }
        List<String> paused = facts.paused(unknown);
        if (!paused.isEmpty()) {
            return fail(preview, paused(paused));
        }
        Optional<String> failure =
                unknown.stream().map(facts::failure).flatMap(Optional::stream).findFirst();
        if (failure.isPresent()) {
            return fail(
                    preview, List.of(PreviewReason.PRODUCTS_UNREAD.with(String.join(", ", unknown), failure.get())));
        }
        table.rest(
                preview.id(), "Waiting until the products of %s are read".formatted(String.join(", ", unknown)), WAIT);
        return new PreviewTurn.Next();
    }

    private PreviewTurn goOn(Preview preview) {
        List<PreviewBatch> batches = reads.next(preview.id());
        List<String> paused =
                facts.paused(batches.stream().map(PreviewBatch::store).toList());
        if (!paused.isEmpty()) {
            return fail(preview, paused(paused));
        }
        if (!batches.isEmpty()) {
            return new PreviewTurn.Read(preview, batches);
        }
        List<CodedReason> failures = reads.failures(preview.id());
        return failures.isEmpty() ? new PreviewTurn.Plan(preview) : fail(preview, failures);
    }

    private PreviewTurn fail(Preview preview, List<CodedReason> why) {
        table.settle(preview.id(), PreviewState.FAILED, why, null);
        return new PreviewTurn.Next();
    }

    private static List<CodedReason> paused(List<String> stores) {
        return List.of(PreviewReason.STORES_PAUSED.with(String.join(", ", stores)));
    }

    /** Makes the plan of a preview that is this instance's. */
    public void plan(Preview preview) {
        table.keepLatest(preview.sync(), UNSAVED);
        plans.make(preview, sync(preview), owner);
    }

    /** Something that is not a store's fault: it is not tried for ever. What ended meanwhile, or is another instance's now, stays. */
    public void failed(Preview preview, Exception cause) {
        table.failed(
                preview.id(),
                owner,
                cause instanceof IllegalArgumentException
                        ? PreviewReason.PLAN_INVALID.with(String.valueOf(cause.getMessage()))
                        : PreviewReason.PLAN_FAILED.with());
    }

    private PlannedSync sync(Preview preview) {
        return new PlannedSync(
                candidates.sync(preview.sync(), preview.settings()),
                candidates.present(preview.sync()),
                candidates.enabled());
    }
}
