package tidemark.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder of one installation, held by one launcher.
///
/// `postgres/` is the data and the only thing to back up beside `secrets/`; `payara/` is made anew
/// at every start; `logs/` and `run/` speak of the last run.
public final class Home implements AutoCloseable {
  private static final long NEEDED = 2L << 30;

  private final Path folder;
  private final FileChannel lock;

  private Home(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Takes the folder, or says who has it or what it lacks.
  public static Home open(Path folder) {
    try {
      Files.createDirectories(folder);
      Home home = new Home(folder, take(folder));
      requireSpace(home);
      Files.createDirectories(home.logs());
      Files.createDirectories(home.run());
      return home;
    } catch (IOException e) {
      throw new Trouble("The folder %s cannot be used: %s.".formatted(folder, e), e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Path postgres() {
    return folder.resolve("postgres");
  }

  public Path keycloak() {
    return folder.resolve("keycloak");
  }

  public Path payara() {
    return folder.resolve("payara");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  /// The process ids of the last run.
  public Path run() {
    return folder.resolve("run");
  }

  public Secrets secrets() {
    return new Secrets(folder.resolve("secrets"));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tried(channel) == null) {
      channel.close();
      throw new Trouble(
          "Another Tidemark runs in %s: stop it, or set TIDEMARK_HOME to another folder."
              .formatted(folder));
    }
    return channel;
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void requireSpace(Home home) throws IOException {
    long usable = Files.getFileStore(home.folder).getUsableSpace();
    if (usable < NEEDED) {
      home.close();
      throw new Trouble(
          "Tidemark needs 2 GB of free disk under %s and finds %d MB."
              .formatted(home.folder, usable >> 20));
    }
  }
}
