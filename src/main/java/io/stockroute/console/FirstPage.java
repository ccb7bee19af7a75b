package io.stockroute.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands who opens the server's address. */
@Controller
class FirstPage {

    @GetMapping("/")
    String overview() {
        return "overview/overview";
    }
}
