package io.stockroute.console.web;

import io.stockroute.shopify.Merchant;
import io.stockroute.shopify.MerchantLogin;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final Viewers viewers;
    private final Clock clock;

    PageModel(Viewers viewers, Clock clock) {
        this.viewers = viewers;
        this.clock = clock;
    }

    /** Null where nobody is logged in: the login page, and errors before a login. */
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer() {
        return viewers.loggedIn().orElse(null);
    }

    /** Who looks at the page in the admin of a store; null anywhere else. */
    @ModelAttribute("embedded")
    @Nullable
    Merchant embedded() {
        return MerchantLogin.current().orElse(null);
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }
}
