package io.stockroute.console.privacy;

import io.stockroute.console.web.Paging;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What Shopify asked of us about personal data: by when it is due, what was done, what is left to do. */
@Controller
class PersonalDataPage {

    private static final int SIZE = 50;

    private final VisibleRequests requests;
    private final Clock clock;

    PersonalDataPage(VisibleRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/personal-data")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("requests", requests.page(Paging.page(page), SIZE));
        model.addAttribute("now", clock.instant());
        return "privacy/requests";
    }

    @PostMapping("/personal-data/{id}/done")
    String done(@PathVariable long id, RedirectAttributes redirect) {
        requests.done(id);
        redirect.addFlashAttribute("said", "Marked as done.");
        return "redirect:/personal-data";
    }
}
