package io.stockroute.webhook.intake;

import io.stockroute.settings.Tuning;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How many bytes the bodies of all requests in progress may take together. Nobody waits: what does not fit is refused at once. */
@Component
public class BodyBudget {

    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    @Autowired
    public BodyBudget(Tuning tuning) {
        this(tuning.webhooks().bodyBudget().toBytes());
    }

    BodyBudget(long limit) {
        this.limit = limit;
    }

    /** Takes so many bytes if there is room for them. */
    boolean take(long bytes) {
        long now = taken.addAndGet(bytes);
        if (now <= limit) {
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
