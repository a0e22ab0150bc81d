package tidemark.client.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tidemark.client.home.Files600;

/// Where SQLite's native library is unpacked to. A process that is killed leaves its copy behind.
public final class NativeFolder {
  private NativeFolder() {}

  /// Uses a folder that no other process uses meanwhile, and removes what was left in it.
  public static void use(Path folder) {
    Path own = Files600.folder(folder);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(own, "sqlite-*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("org.sqlite.tmpdir", own.toString());
  }
}
