package io.stockroute.ops.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, of a form or of each request, with a limit on wrong ones. */
final class PasswordLogin implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final LoginAttempts attempts;

    PasswordLogin(AuthenticationProvider passwords, LoginAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String from = address(given);
        if (!attempts.begin(from)) {
            throw new TooManyAttempts();
        }
        try {
            Authentication login = passwords.authenticate(given);
            attempts.right(from);
            return login;
        } catch (BadCredentialsException e) {
            attempts.wrong(from);
            throw e;
        } catch (RuntimeException e) {
            attempts.unclear(from);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    private static String address(Authentication given) {
        return Optional.ofNullable(given.getDetails())
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(WebAuthenticationDetails.class::cast)
                .map(WebAuthenticationDetails::getRemoteAddress)
                .orElse("");
    }
}
