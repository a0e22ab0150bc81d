package tidemark.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Ports;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;
import tidemark.launcher.remote.Operator;

/// `tidemark doctor`: every precondition of a start, all of them and not only the first that fails;
/// or, where Tidemark runs already, how it is.
///
/// @param settings of the installation
/// @param console where to say so
record Doctor(Settings settings, Console console) implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Override
  public Integer call() {
    boolean well = Runtime.version().feature() >= 25;
    console.print(mark(well) + "Java " + Runtime.version());
    well &= answers("/health/live") ? isWell() : canStart();
    return well ? 0 : 1;
  }

  private boolean canStart() {
    boolean well = check("the folder " + settings.home(), () -> Home.open(settings.home()).close());
    well &= port(settings.bind(), settings.listen().http(), "TIDEMARK_PORT");
    well &= port(settings.bind(), settings.listen().keycloak(), "TIDEMARK_KEYCLOAK_PORT");
    well &= port("127.0.0.1", settings.listen().database(), "TIDEMARK_DB_PORT");
    well &= check("the application " + settings.product().ear(), this::requireEar);
    return well;
  }

  private boolean isWell() {
    boolean well =
        check(
            "Tidemark runs at " + settings.url() + ", and its database answers",
            () -> {
              if (!answers("/health/ready")) {
                throw new Trouble("Tidemark runs, and its database does not answer.");
              }
            });
    well &=
        check(
            "Keycloak answers, and the operator gets in",
            () -> {
              Operator.of(settings).close();
            });
    return well;
  }

  private boolean answers(String path) {
    URI address = settings.local(settings.listen().http(), path);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean port(String address, int port, String variable) {
    return check("port " + port, () -> Ports.require(address, port, variable));
  }

  private void requireEar() {
    if (!Files.isRegularFile(settings.product().ear())) {
      throw new Trouble(settings.product().ear() + " is not built: run ./mvnw package first.");
    }
  }

  private boolean check(String what, Runnable check) {
    try {
      check.run();
      console.print(mark(true) + what);
      return true;
    } catch (Trouble e) {
      console.print(mark(false) + e.getMessage());
      return false;
    }
  }

  private static String mark(boolean well) {
    return well ? "  ok    " : "  NOT   ";
  }
}
