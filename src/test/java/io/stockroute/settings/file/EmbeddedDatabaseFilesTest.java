package io.stockroute.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aNewDatabaseIsForItsUserAlone() throws IOException, SQLException {
        Path database = folder.resolve("data/stock");
        EmbeddedDatabaseFiles.keepPrivate(database);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database)) {
            connection.createStatement().execute("create table t (id int)");
        }

        assertThat(mode(database.getParent())).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("data/stock.mv.db"))).isEqualTo("rw-------");
    }

    @Test
    void anOldOneBecomesSoAndOtherFilesBesideItStayAsTheyAre() throws IOException {
        Files.createFile(folder.resolve("stock.mv.db"), PosixFilePermissions.asFileAttribute(of("rw-r--r--")));
        Files.createFile(folder.resolve("stock.trace.db"), PosixFilePermissions.asFileAttribute(of("rw-r--r--")));
        Files.setPosixFilePermissions(folder, of("rwxr-xr-x"));

        EmbeddedDatabaseFiles.keepPrivate(folder.resolve("stock"));

        assertThat(mode(folder.resolve("stock.mv.db"))).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("stock.trace.db"))).isEqualTo("rw-------");
        assertThat(mode(folder)).isEqualTo("rwx------");

        Files.createFile(folder.resolve("other.txt"), PosixFilePermissions.asFileAttribute(of("rw-r--r--")));
        Files.setPosixFilePermissions(folder, of("rwxr-xr-x"));
        EmbeddedDatabaseFiles.keepPrivate(folder.resolve("stock"));

        assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
        assertThat(mode(folder.resolve("other.txt"))).isEqualTo("rw-r--r--");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/stock;MODE=PostgreSQL, ./data/stock",
        "jdbc:h2:./data/stock, ./data/stock",
        "JDBC:H2:FILE:/var/lib/stock, /var/lib/stock",
        "jdbc:h2:mem:stock,",
        "jdbc:h2:tcp://localhost/stock,",
        "jdbc:h2:ssl://localhost/stock,",
    })
    void theFileIsTheOneOfTheAddress(String url, String file) {
        assertThat(EmbeddedDatabaseUrl.of(url).orElseThrow().file())
                .isEqualTo(Optional.ofNullable(file).map(Path::of));
    }

    private static java.util.Set<java.nio.file.attribute.PosixFilePermission> of(String mode) {
        return PosixFilePermissions.fromString(mode);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
