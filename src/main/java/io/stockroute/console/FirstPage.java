package io.stockroute.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands who opens the server's address: Hawtio, as long as there are no pages of our own. */
@Controller
class FirstPage {

    @GetMapping("/")
    String hawtio() {
        return "redirect:/actuator/hawtio";
    }
}
