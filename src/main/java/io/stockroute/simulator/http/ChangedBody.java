package io.stockroute.simulator.http;

import io.stockroute.simulator.fault.Answers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Replies as the switches for answers want them: sent elsewhere, packed, or much too long. */
final class ChangedBody {
    private static final int MEGABYTE = 1 << 20;

    private final Answers answers;

    ChangedBody(Answers answers) {
        this.answers = answers;
    }

    /** {@code names} are all names the call goes by. */
    Reply of(Reply reply, List<String> names) {
        if (reply.lost()) {
            return reply;
        }
        return answers.redirect(names)
                .map(to -> Reply.text(to.status(), "").with("Location", to.location()))
                .or(() -> answers.body(names).map(change -> changed(reply, change)))
                .orElse(reply);
    }

    /** Is written as it is made: 400 MB need no memory here. */
    private static Reply changed(Reply reply, Answers.Body change) {
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        if (change.gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Reply(reply.status(), headers, reply.body(), false).streamed(out -> {
            if (!change.gzip()) {
                write(reply, change, out);
                return;
            }
            try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
                write(reply, change, packed);
            }
        });
    }

    private static void write(Reply reply, Answers.Body change, OutputStream out) throws IOException {
        if (change.megabytes() == 0) {
            out.write(reply.body());
            return;
        }
        out.write("{\"id\":\"".getBytes(StandardCharsets.UTF_8));
        byte[] megabyte = new byte[MEGABYTE];
        Arrays.fill(megabyte, (byte) 'a');
        for (int i = 0; i < change.megabytes(); i++) {
            out.write(megabyte);
        }
    }
}
