package io.stockroute.ops.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** So many passwords are being checked that this one was not. */
final class LoginBusy extends AuthenticationServiceException {

    private static final long serialVersionUID = 1;

    static final String WORDS = "The server is busy with other logins. Try again in a few seconds.";
    static final String SECONDS = "5";

    LoginBusy() {
        super(WORDS);
    }
}
