package io.stockroute.benchmark;

import io.stockroute.StockrouteApplication;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.tools.Server;

/** Stockroute as it is, and for a database file of H2 a port by which the benchmark counts in it. */
final class BenchmarkServer {

    private BenchmarkServer() {}

    /** @param arguments the port, 0 for none; then those of the server */
    public static void main(String[] arguments) throws SQLException {
        if (!arguments[0].equals("0")) {
            Server.createTcpServer("-tcpPort", arguments[0], "-ifExists").start();
        }
        StockrouteApplication.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
