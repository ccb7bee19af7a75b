package io.stockroute.camel;

import io.stockroute.FailureText;
import java.io.IOException;

/** An answer that is not read to its end, or an address that is not called. The message names no more of an address than its host. */
final class AnswerRefused extends IOException implements FailureText.Told {

    private static final long serialVersionUID = 1L;

    AnswerRefused(String message) {
        super(message);
    }

    @Override
    public FailureText text() {
        return new FailureText(String.valueOf(getMessage()), "");
    }
}
