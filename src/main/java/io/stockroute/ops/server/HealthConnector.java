package io.stockroute.ops.server;

import io.stockroute.settings.LoadedConfiguration.HealthPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connector for health alone, with a few threads of its own: it answers also when visitors have taken all others. */
final class HealthConnector {

    private static final Logger LOG = LoggerFactory.getLogger(HealthConnector.class);

    private static final int THREADS = 4;
    private static final int CONNECTIONS = 32;
    private static final int TIMEOUT_MILLIS = 3000;
    private static final int LAST_PORT = 65535;

    private HealthConnector() {}

    /**
     * @param server the server's own port; 0 if it takes any
     * @param address on which the server listens; null: on all
     */
    static Optional<Connector> of(HealthPort where, int server, @Nullable InetAddress address) {
        if (where instanceof HealthPort.At at) {
            return Optional.of(connector(at.port(), address));
        }
        if (where instanceof HealthPort.Above above) {
            int port = server == 0 ? 0 : server + above.distance();
            if (port <= LAST_PORT && isFree(port, address)) {
                return Optional.of(connector(port, address));
            }
            LOG.warn(
                    "Port {} is not free, so health is answered on the server's own port alone."
                            + " Give another one in stockroute.health.port, or off",
                    port);
        }
        return Optional.empty();
    }

    private static Connector connector(int port, @Nullable InetAddress address) {
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setPort(port);
        connector.setXpoweredBy(false);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(address);
            protocol.setMaxThreads(THREADS);
            protocol.setMinSpareThreads(1);
            protocol.setMaxConnections(CONNECTIONS);
            protocol.setConnectionTimeout(TIMEOUT_MILLIS);
            protocol.setKeepAliveTimeout(TIMEOUT_MILLIS);
        }
        return connector;
    }

    private static boolean isFree(int port, @Nullable InetAddress address) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
