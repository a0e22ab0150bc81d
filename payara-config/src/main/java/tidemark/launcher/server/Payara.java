package tidemark.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;

/// The application server. Its domain is made anew at every start, so its scripts never meet their
/// own traces, and nothing that matters is kept in it.
///
/// @param unpacked the distribution's `glassfish` folder, shared by all installations of the
///   machine
/// @param ports of its private listeners
/// @param environment what the application is told
public record Payara(
    Settings settings, Home home, Path unpacked, Private ports, Map<String, String> environment) {
  static final String NAME = "Payara";
  private static final Duration SHUTDOWN = Duration.ofSeconds(20);
  private static final Duration DEPLOYING = Duration.ofMinutes(4);

  /// Listeners nobody outside this machine reaches.
  public record Private(int admin, int tls, int iiop, int jmx) {}

  /// Starts the server; the application is put into it by `deploy`.
  public Child start(Path driver) {
    try {
      List<String> command = new Domain(this).prepare(driver);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.directory(home.payara().resolve("config").toFile());
      builder.environment().putAll(environment);
      return Child.start(NAME, home, builder);
    } catch (IOException e) {
      throw new Trouble("Payara could not be started: %s.".formatted(e), e);
    }
  }

  /// Whether the server answered within `patience`; the application may not be there yet.
  public boolean answers(Child child, Duration patience) {
    return Web.answers(
        settings.local(settings.listen().http(), "/"), patience, Web.Wanted.any(child));
  }

  /// Puts the application into the folder the server watches, and waits for its verdict; false when
  /// none came.
  public boolean deploys(Child child) {
    Path watched = home.payara().resolve("autodeploy");
    Path ear = watched.resolve("tidemark.ear");
    try {
      Files.createDirectories(watched);
      Path beside = home.payara().resolve("tidemark.ear.new");
      Files.copy(settings.product().ear(), beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, ear, StandardCopyOption.ATOMIC_MOVE);
      Boolean deployed = Poll.until(DEPLOYING, () -> verdict(ear, child));
      if (Boolean.FALSE.equals(deployed)) {
        throw new Trouble("Payara did not take the application; see " + log() + ".");
      }
      return deployed != null;
    } catch (IOException e) {
      throw new Trouble("The application %s cannot be deployed: %s.".formatted(ear, e), e);
    }
  }

  /// Waits until the application says that it is ready.
  public void awaitReady(Child child) {
    Web.await(settings.local(settings.listen().http(), "/health/ready"), DEPLOYING, child);
  }

  public static void stop(Child child) {
    child.stop("TERM", SHUTDOWN);
  }

  /// Ends a server that hangs, leaving a trace of where it hung.
  public static void abandon(Child child) {
    child.dumpThreads();
    child.stop("TERM", Duration.ofSeconds(5));
  }

  private @Nullable Boolean verdict(Path ear, Child child) {
    if (!child.isAlive()) {
      throw new Trouble(child.obituary());
    }
    if (Files.exists(ear.resolveSibling("tidemark.ear_deployed"))) {
      return true;
    }
    return Files.exists(ear.resolveSibling("tidemark.ear_deployFailed")) ? false : null;
  }

  private Path log() {
    return home.logs().resolve("payara.log");
  }
}
