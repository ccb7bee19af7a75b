package io.stockroute.ops.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Masks what another encoder has written, in whatever format, stack traces and all. */
final class MaskedEncoder extends EncoderBase<ILoggingEvent> {

    private final Encoder<ILoggingEvent> plain;
    private final SecretMask mask;

    MaskedEncoder(Encoder<ILoggingEvent> plain, SecretMask mask) {
        this.plain = plain;
        this.mask = mask;
    }

    MaskedEncoder with(SecretMask other) {
        return new MaskedEncoder(plain, other);
    }

    @Override
    public byte[] headerBytes() {
        return plain.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(plain.encode(event), StandardCharsets.UTF_8);
        return mask.mask(line).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return plain.footerBytes();
    }
}
