package io.stockroute.console.web;

import io.stockroute.settings.Syncs;
import io.stockroute.shopify.MerchantLogin;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tells who looks: an administrator, a program with the administrator's rights, or a merchant in the admin of a Source store. */
@Component
public class Viewers {

    private static final String ADMINISTRATOR = "ROLE_ADMIN";

    private final Syncs syncs;

    public Viewers(Syncs syncs) {
        this.syncs = syncs;
    }

    /** Who makes the request that is being answered; sees nothing if nobody is logged in. */
    public Viewer current() {
        return loggedIn().orElse(Viewer.NOBODY);
    }

    /** The same; empty if nobody is logged in. */
    public Optional<Viewer> loggedIn() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login instanceof MerchantLogin merchant) {
            return Optional.of(
                    new Viewer(login.getName(), Optional.of(merchant.merchant().store()), syncs.all()));
        }
        return Optional.ofNullable(login)
                .filter(Viewers::isAdministrator)
                .map(administrator -> new Viewer(administrator.getName(), Optional.empty(), syncs.all()));
    }

    /**
     * Who looks at a sync.
     *
     * @throws ResponseStatusException 404 if they may not see it
     */
    public Viewer seeing(String sync) {
        Viewer viewer = current();
        if (!viewer.isAdministrator() && !viewer.sees(sync)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No sync has this name");
        }
        return viewer;
    }

    private static boolean isAdministrator(Authentication login) {
        return login.isAuthenticated()
                && login.getAuthorities().stream().anyMatch(right -> ADMINISTRATOR.equals(right.getAuthority()));
    }
}
