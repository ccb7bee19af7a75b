package io.stockroute;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What a failure says. Names of classes and documents, and ids of requests, are for support: they stand in the details alone.
 *
 * @param words for a merchant, a sentence without its full stop
 * @param details for the log and for support; empty if the words say it all
 */
public record FailureText(String words, String details) {

    /** What nobody has words for is a fault of ours. */
    public static final String INTERNAL = "An internal error of Stockroute; the log has more";

    private static final Map<Class<? extends IOException>, String> CONNECTIONS = connections();

    /** A failure that tells the two apart. */
    public interface Told {
        FailureText text();
    }

    public FailureText {
        words = Texts.withoutAddresses(words);
        details = Texts.withoutAddresses(details);
    }

    /** Of the first in the chain of causes that has words. */
    public static FailureText of(Throwable cause) {
        return causes(cause)
                .filter(Told.class::isInstance)
                .map(told -> ((Told) told).text())
                .findFirst()
                .or(() -> connection(cause).map(words -> new FailureText(words, cause.toString())))
                .orElseGet(() -> new FailureText(INTERNAL, cause.toString()));
    }

    /** Why a connection failed, in a few words; empty if that is not it. */
    public static Optional<String> connection(Throwable cause) {
        return causes(cause)
                .flatMap(one -> CONNECTIONS.entrySet().stream()
                        .filter(known -> known.getKey().isInstance(one))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause).limit(10);
    }

    /** The more exact ones first. */
    private static Map<Class<? extends IOException>, String> connections() {
        Map<Class<? extends IOException>, String> words = new LinkedHashMap<>();
        words.put(NoRouteToHostException.class, "there is no route to its address");
        words.put(UnknownHostException.class, "its host name is not known");
        words.put(ConnectException.class, "the connection was refused");
        words.put(SSLException.class, "its certificate or its encryption is not accepted");
        words.put(SocketTimeoutException.class, "no answer came in time");
        words.put(InterruptedIOException.class, "it took too long");
        words.put(IOException.class, "the connection broke");
        return words;
    }
}
