package io.stockroute.console.login;

import io.stockroute.console.web.Demo;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the administrator logs in. */
@Controller
class LoginPage {

    private final Demo demo;

    LoginPage(Demo demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(@RequestParam Map<String, String> query, Model model) {
        model.addAttribute("wrong", query.containsKey("error"));
        model.addAttribute("wait", query.containsKey("wait"));
        model.addAttribute("busy", query.containsKey("busy"));
        model.addAttribute("loggedOut", query.containsKey("logout"));
        model.addAttribute("demo", demo.password());
        return "login/login";
    }
}
