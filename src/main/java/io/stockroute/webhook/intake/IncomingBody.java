package io.stockroute.webhook.intake;

import io.stockroute.BodyPace;
import io.stockroute.settings.Store;
import io.stockroute.settings.Tuning;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * It is on its way: the signature is checked while the bytes arrive, and they are put together only once it is right. Nothing here waits,
 * so the same steps serve a thread that waits for the sender and one that comes when there is something to read.
 */
public final class IncomingBody implements Intake {

    private final long longest;
    private final Chunks chunks;
    private final BodyPace pace;
    private final Sender sender;
    private final WebhookSignature check;
    private final String signature;
    private final long announced;

    IncomingBody(
            Tuning.Webhooks limits,
            BodyBudget budget,
            Sender sender,
            String signature,
            long announced,
            LongSupplier nanos) {
        this.longest = limits.maxBodySize().toBytes();
        this.chunks = new Chunks(budget);
        this.pace = new BodyPace(limits.bodyDeadline(), limits.bodyRate().toBytes(), nanos);
        this.sender = sender;
        this.check = new WebhookSignature(sender.secrets());
        this.signature = signature;
        this.announced = announced;
    }

    /** The length that the sender has announced; negative if none. */
    public long announced() {
        return announced;
    }

    /** Reads once. Itself while more has to come; what came of it once that is known. */
    public Intake read(InputStream in) throws IOException {
        if (chunks.size() == announced) {
            return end();
        }
        if (!chunks.makeRoom(announced - chunks.size())) {
            return refuse(Refused.NO_ROOM);
        }
        int read = in.read(chunks.current(), chunks.offset(), chunks.room());
        if (read < 0) {
            return end();
        }
        check.update(chunks.current(), chunks.offset(), read);
        chunks.added(read);
        if (chunks.size() > longest) {
            return refuse(Refused.TOO_LARGE);
        }
        if (pace.isTooSlow(chunks.size())) {
            return refuse(Refused.TOO_SLOW);
        }
        return chunks.size() == announced ? end() : this;
    }

    /** All that comes is there. */
    public Intake end() {
        Optional<Store> store = sender.store();
        boolean matches = check.matches(signature); // also for a shop that is not known: it takes the same time
        return matches && store.isPresent()
                ? new Taken(store.get(), chunks.joined(), chunks::free)
                : refuse(Refused.UNPROVEN);
    }

    /** Gives its room back. */
    public Refused refuse(Refused reason) {
        chunks.free();
        return reason;
    }
}
