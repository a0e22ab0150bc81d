package tidemark.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tidemark.launcher.home.Home;
import tidemark.launcher.home.Neighbours;
import tidemark.launcher.home.Ports;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;
import tidemark.launcher.server.Child;
import tidemark.launcher.server.Orphans;
import tidemark.launcher.server.Payara;
import tidemark.launcher.server.Schema;
import tidemark.launcher.server.Servers;

/// `tidemark serve`: the application alone, beside a PostgreSQL and a Keycloak that somebody else
/// runs. What it needs stands in its environment; its home holds nothing that matters.
///
/// @param settings of the installation
/// @param console where to say so
record Serve(Settings settings, Console console) implements Callable<Integer> {
  private static final int PRIVATE_PORTS = 4;

  @Override
  public Integer call() {
    Neighbours neighbours = Neighbours.of(settings);
    AtomicReference<@Nullable Child> running = new AtomicReference<>();
    Thread hook = new Thread(() -> stop(running.get()), "stop");
    try (Home home = Home.open(settings.home())) {
      Orphans.end(home, console);
      Ports.require(settings.bind(), settings.listen().http(), "TIDEMARK_PORT");
      console.say(Schema.migrate(neighbours.owner()) + " migrations were due");
      Runtime.getRuntime().addShutdownHook(hook);
      Servers servers = new Servers(settings, console);
      TwoChances chances =
          new TwoChances(
              payara(home, servers, neighbours),
              payara -> {
                Child child = payara.start(servers.driver());
                running.set(child);
                return child;
              },
              Payara::abandon,
              console);
      Child child = chances.deployed(chances.running());
      console.say("Tidemark is up at " + settings.url());
      Child dead = child.ended().join();
      throw new Trouble(dead.obituary());
    } finally {
      stop(running.get());
    }
  }

  private Payara payara(Home home, Servers servers, Neighbours neighbours) {
    List<Integer> free = Ports.free(PRIVATE_PORTS);
    var ports = new Payara.Private(free.getFirst(), free.get(1), free.get(2), free.getLast());
    return new Payara(settings, home, servers.payara(), ports, neighbours.environment());
  }

  private static void stop(@Nullable Child child) {
    if (child != null && child.isAlive()) {
      Payara.stop(child);
    }
  }
}
