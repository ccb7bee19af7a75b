package io.stockroute.ops;

import io.stockroute.ops.LoginAttempts.Who;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, of a form or of each request, with a limit on wrong ones. */
final class PasswordLogin implements AuthenticationProvider {

    private static final int LONGEST_NAME = 64;

    private final AuthenticationProvider passwords;
    private final LoginAttempts attempts;

    PasswordLogin(AuthenticationProvider passwords, LoginAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Who who = who(given);
        if (!attempts.begin(who)) {
            throw new TooManyAttempts();
        }
        try {
            Authentication login = passwords.authenticate(given);
            attempts.right(who);
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

    private static Who who(Authentication given) {
        String name = given.getName();
        String address = Optional.ofNullable(given.getDetails())
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(WebAuthenticationDetails.class::cast)
                .map(WebAuthenticationDetails::getRemoteAddress)
                .orElse("");
        return new Who(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, address);
    }
}
