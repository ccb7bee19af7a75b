package io.stockroute.console;

import io.stockroute.sync.Syncs;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who looks. */
@Component
public class Viewers {

    private final Syncs syncs;

    public Viewers(Syncs syncs) {
        this.syncs = syncs;
    }

    /** Who makes the request that is being answered. */
    public Viewer current() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return new Viewer(login == null ? "nobody" : login.getName(), Optional.empty(), syncs.all());
    }
}
