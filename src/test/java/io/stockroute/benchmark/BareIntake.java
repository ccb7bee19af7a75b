package io.stockroute.benchmark;

import io.stockroute.webhook.DeliveryState;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** What intake costs at least: a servlet on Tomcat that checks the signature and makes the same insert, and nothing else. */
final class BareIntake implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    BareIntake(DataSource database) throws LifecycleException {
        tomcat.setBaseDir(folder().toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "intake", new Insert(database));
        context.addServletMappingDecoded("/webhooks/shopify", "intake");
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("bare-intake");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Insert extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient DataSource database;

        Insert(DataSource database) {
            this.database = database;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = request.getInputStream().readAllBytes();
            try {
                String expected = SignedPosts.sign(body);
                boolean genuine = MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        request.getHeader("X-Shopify-Hmac-Sha256").getBytes(StandardCharsets.US_ASCII));
                response.setStatus(genuine ? 200 : 401);
                if (genuine) {
                    insert(request, body);
                }
            } catch (Exception e) {
                throw new IOException(e);
            }
        }

        private void insert(HttpServletRequest request, byte[] body) throws SQLException {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into delivery (store, webhook_id, topic, api_version, triggered_at, received_at, body,
                                                  level_hint, state, due_at)
                            values ('main', ?, ?, ?, ?, current_timestamp, ?, true, ?, current_timestamp)
                            on conflict do nothing""")) {
                insert.setString(1, request.getHeader("X-Shopify-Webhook-Id"));
                insert.setString(2, request.getHeader("X-Shopify-Topic"));
                insert.setString(3, request.getHeader("X-Shopify-API-Version"));
                insert.setObject(4, OffsetDateTime.parse(request.getHeader("X-Shopify-Triggered-At")));
                insert.setString(5, new String(body, StandardCharsets.UTF_8));
                insert.setString(6, DeliveryState.RECEIVED.name());
                insert.executeUpdate();
            }
        }
    }
}
