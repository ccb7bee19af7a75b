package io.stockroute.camel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** The first in the chain of the HTTP client: calls allowed hosts alone, and counts what comes out of the decompression. */
final class LimitedAnswers implements ExecChainHandler {

    private final Predicate<HttpHost> allowed;
    private final OutgoingLimits limits;

    LimitedAnswers(Predicate<HttpHost> allowed, OutgoingLimits limits) {
        this.allowed = allowed;
        this.limits = limits;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpHost host = scope.route.getTargetHost();
        if (!allowed.test(host)) {
            throw new AnswerRefused("Calls to " + host.getHostName() + " are not allowed");
        }
        ClassicHttpResponse response = chain.proceed(request, scope);
        if (limits.lineBytes().isPresent() && response.getCode() != HttpStatus.SC_OK) {
            response.close();
            throw new AnswerRefused("%s cannot be fetched: HTTP %d".formatted(limits.what(), response.getCode()));
        }
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            response.setEntity(new Limited(entity, scope.execRuntime::discardEndpoint));
        }
        return response;
    }

    private final class Limited extends HttpEntityWrapper {

        private final Runnable cutOff;

        Limited(HttpEntity entity, Runnable cutOff) {
            super(entity);
            this.cutOff = cutOff;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new LimitedStream(super.getContent(), limits, cutOff, System::nanoTime);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = getContent()) {
                in.transferTo(out);
            }
        }
    }
}
