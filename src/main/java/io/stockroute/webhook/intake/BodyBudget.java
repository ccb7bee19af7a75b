package io.stockroute.webhook.intake;

import io.stockroute.settings.Tuning;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many bytes the bodies of all requests in progress may take together. Nobody waits: what does not fit is refused at once. A quarter is
 * for small bodies alone, which most are: whoever sends large ones keeps them from nobody.
 */
@Component
public class BodyBudget {

    /** A body beyond it is a large one. */
    static final int SMALL = 64 * 1024;

    private final long limit;
    private final long limitOfLarge;
    private final AtomicLong taken = new AtomicLong();

    @Autowired
    public BodyBudget(Tuning tuning) {
        this(tuning.webhooks());
    }

    BodyBudget(Tuning.Webhooks limits) {
        this.limit = limits.bodyBudget().toBytes();
        this.limitOfLarge = Math.max(limit - limit / 4, limits.maxBodySize().toBytes());
    }

    /**
     * Takes so many bytes if there is room for them.
     *
     * @param held what the body has taken before
     */
    boolean take(long bytes, long held) {
        long now = taken.addAndGet(bytes);
        if (now <= (held + bytes > SMALL ? limitOfLarge : limit)) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void free(long bytes) {
        taken.addAndGet(-bytes);
    }

    /** What is taken at the moment. */
    public long taken() {
        return taken.get();
    }
}
