package io.stockroute.ops.security;

import io.stockroute.settings.LoadedConfiguration;
import io.stockroute.shopify.SessionTokenLogin;
import io.stockroute.shopify.SessionTokens;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** By what somebody may log in, and where. */
@Component
final class Logins {

    private final AuthenticationManager pages;
    private final AuthenticationManager api;

    Logins(
            Administrator administrator,
            PasswordEncoder encoder,
            Clock clock,
            LoadedConfiguration configured,
            SessionTokens tokens) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(administrator);
        passwords.setPasswordEncoder(new RecentPasswords(encoder, clock));
        SessionTokenLogin merchants = new SessionTokenLogin(tokens);
        PasswordLogin limited = new PasswordLogin(passwords, new LoginAttempts(clock), new PasswordChecks());
        this.pages = new ProviderManager(limited, merchants);
        this.api = new ProviderManager(
                limited, OperatorToken.ofApi(configured.access().apiToken()), merchants);
    }

    /** The administrator's password, or a session token. */
    AuthenticationManager pages() {
        return pages;
    }

    /** The same, or the token from the environment. */
    AuthenticationManager api() {
        return api;
    }
}
