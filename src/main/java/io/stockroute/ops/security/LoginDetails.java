package io.stockroute.ops.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody logs in: an address, and perhaps a browser that the administrator has logged in with before. */
final class LoginDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;

    private final String device;

    LoginDetails(HttpServletRequest request, Optional<String> device) {
        super(request.getRemoteAddr(), null);
        this.device = device.orElse("");
    }

    Optional<String> device() {
        return Optional.of(device).filter(known -> !known.isEmpty());
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof LoginDetails details && details.device.equals(device);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
