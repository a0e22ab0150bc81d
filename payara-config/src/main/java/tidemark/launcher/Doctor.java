package tidemark.launcher;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Ports;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;

/// `tidemark doctor`: every precondition of a start, all of them and not only the first that fails.
///
/// @param settings of the installation
/// @param console where to say so
record Doctor(Settings settings, Console console) implements Callable<Integer> {
  @Override
  public Integer call() {
    boolean well = Runtime.version().feature() >= 25;
    console.print(mark(well) + "Java " + Runtime.version());
    well &= check("the folder " + settings.home(), () -> Home.open(settings.home()).close());
    well &= port(settings.bind(), settings.listen().http(), "TIDEMARK_PORT");
    well &= port(settings.bind(), settings.listen().keycloak(), "TIDEMARK_KEYCLOAK_PORT");
    well &= port("127.0.0.1", settings.listen().database(), "TIDEMARK_DB_PORT");
    well &= check("the application " + settings.product().ear(), this::requireEar);
    return well ? 0 : 1;
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
