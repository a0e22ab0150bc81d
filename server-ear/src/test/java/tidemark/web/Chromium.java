package tidemark.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The Chromium of this machine. Root gets it from the distribution; everybody else is told how.
final class Chromium {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final int PATIENCE_MINUTES = 10;

  private Chromium() {}

  static Path program() {
    Optional<Path> named = Optional.ofNullable(System.getenv("TIDEMARK_CHROMIUM")).map(Path::of);
    return named.or(Chromium::installed).or(Chromium::install).orElseThrow(Chromium::missing);
  }

  static IllegalStateException missing() {
    return new IllegalStateException(
        "The portal's tests need Chromium and found none."
            + " Install it: sudo apt-get install -y chromium");
  }

  private static Optional<Path> installed() {
    return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  private static Optional<Path> install() {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    run("apt-get", "update");
    run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
    return installed();
  }

  private static void run(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw missing();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
