package io.stockroute.ops.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, of a form or of each request, with a limit on wrong ones and on how many are checked at a time. */
final class PasswordLogin implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final LoginAttempts attempts;
    private final PasswordChecks checks;

    PasswordLogin(AuthenticationProvider passwords, LoginAttempts attempts, PasswordChecks checks) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.checks = checks;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Optional<String> device = device(given);
        String who = device.map(id -> "device " + id).orElseGet(() -> address(given));
        if (!attempts.begin(who)) {
            throw new TooManyAttempts();
        }
        try {
            Authentication login = checks.check(who, device.isPresent(), () -> passwords.authenticate(given));
            attempts.right(who);
            checks.right(who);
            return login;
        } catch (BadCredentialsException e) {
            attempts.wrong(who);
            throw e;
        } catch (RuntimeException e) {
            attempts.unclear(who);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    private static Optional<String> device(Authentication given) {
        return given.getDetails() instanceof LoginDetails details ? details.device() : Optional.empty();
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details
                ? CountedAddress.of(details.getRemoteAddress())
                : "";
    }
}
