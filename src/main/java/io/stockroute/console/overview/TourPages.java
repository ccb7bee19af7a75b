package io.stockroute.console.overview;

import io.stockroute.console.web.Demo;
import io.stockroute.console.web.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The tour of the demo can be closed, and opened again. This browser remembers it. */
@Controller
class TourPages {

    /** The cookie that says it is closed. */
    static final String CLOSED = "stockroute-tour-closed";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Demo demo;
    private final Viewers viewers;

    TourPages(Demo demo, Viewers viewers) {
        this.demo = demo;
        this.viewers = viewers;
    }

    @PostMapping("/tour/close")
    ResponseEntity<Void> close(HttpServletRequest request) {
        return overview(request, REMEMBERED);
    }

    @PostMapping("/tour/open")
    ResponseEntity<Void> open(HttpServletRequest request) {
        return overview(request, Duration.ZERO);
    }

    private ResponseEntity<Void> overview(HttpServletRequest request, Duration age) {
        if (demo.pointOfSale() == null || viewers.loggedIn().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ResponseCookie cookie = ResponseCookie.from(CLOSED, "1")
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, request.getContextPath() + "/")
                .build();
    }
}
