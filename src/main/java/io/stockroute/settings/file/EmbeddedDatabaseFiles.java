package io.stockroute.settings.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Keeps the files of the embedded database to the user who runs the server. Java creates files as the umask says, which is for all to read
 * on most machines; a file that is there already keeps its mode.
 */
final class EmbeddedDatabaseFiles implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final String ENDING = ".mv.db";

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        String url = event.getApplicationContext().getEnvironment().getProperty(EmbeddedDatabaseSetUp.URL, "");
        EmbeddedDatabaseUrl.of(url).flatMap(EmbeddedDatabaseUrl::file).ifPresent(EmbeddedDatabaseFiles::keepPrivate);
    }

    /**
     * Before the database is opened. What the system does not allow is left as it is: H2 says what it lacks.
     *
     * @param database the path of the database, without the ending of its file
     */
    static void keepPrivate(Path database) {
        Path absolute = database.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        String name = String.valueOf(absolute.getFileName());
        if (Files.notExists(folder)) {
            quietly(() -> Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER)));
        } else if (files(folder).allMatch(file -> isOurs(file, name))) {
            // one that holds other things as well may be meant for others
            quietly(() -> Files.setPosixFilePermissions(folder, FOLDER));
        }
        Path file = folder.resolve(name + ENDING);
        if (Files.notExists(file)) { // H2 takes an empty file for a new database
            quietly(() -> Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE)));
        }
        files(folder)
                .filter(ours -> isOurs(ours, name) && Files.isRegularFile(ours))
                .forEach(ours -> quietly(() -> Files.setPosixFilePermissions(ours, FILE)));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean isOurs(Path file, String name) {
        String other = String.valueOf(file.getFileName());
        return other.startsWith(name + ".") && other.endsWith(".db");
    }

    private static void quietly(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            // not ours to change
        }
    }

    private interface FileWork {
        void run() throws IOException;
    }
}
