package io.stockroute.ops.security;

import io.stockroute.settings.Secret;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The one who may log in. The password is the configured one; without it, one is made up at the first start, printed once, and
 * only its hash is kept.
 */
public final class Administrator implements UserDetailsService {

    public static final String NAME = "admin";
    static final String ROLE = "ADMIN";

    private static final Logger LOG = LoggerFactory.getLogger(Administrator.class);

    private final AdministratorRepository repository;
    private final PasswordEncoder encoder;
    private final Optional<String> configuredHash;

    Administrator(Optional<Secret> configured, AdministratorRepository repository, PasswordEncoder encoder) {
        this.repository = repository;
        this.encoder = encoder;
        this.configuredHash = configured.map(password -> encoder.encode(password.reveal()));
    }

    /** Makes up the password if there is none yet; the one that was made up, to be printed. */
    Optional<Secret> firstPassword() {
        if (configuredHash.isPresent() || repository.hash(NAME).isPresent()) {
            return Optional.empty();
        }
        Secret password = GeneratedPassword.next();
        return repository.keepFirst(NAME, encoder.encode(password.reveal())) ? Optional.of(password) : Optional.empty();
    }

    void printFirstPassword() {
        firstPassword()
                .ifPresent(password -> LOG.warn(
                        "No STOCKROUTE_ADMIN_PASSWORD is set. Log in as '{}' with the password {} - it is printed"
                                + " only this once",
                        NAME,
                        password.reveal()));
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        String hash = Optional.of(name)
                .filter(NAME::equals)
                .flatMap(known -> configuredHash.or(() -> repository.hash(known)))
                .orElseThrow(() -> new UsernameNotFoundException("No such user"));
        return User.withUsername(NAME).password(hash).roles(ROLE).build();
    }
}
