package tidemark.client.command;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// `pause`: the relay keeps nothing for a while, or goes on.
@Command(
    name = "pause",
    description = "Lets the relay keep nothing for a while; 0 minutes lets it go on.",
    mixinStandardHelpOptions = true)
public final class Pause implements Callable<Integer> {
  @Option(names = "--minutes", description = "How long (${DEFAULT-VALUE}).")
  private int minutes = 60;

  @Option(names = "--port", description = "Of the relay (${DEFAULT-VALUE}).")
  private int port = 5600;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    String path = minutes == 0 ? "/tidemark/resume" : "/tidemark/pause?minutes=" + minutes;
    URI address = URI.create("http://127.0.0.1:" + port);
    try (Remote relay = Remote.at(address, Credential.none(), Map.of())) {
      relay.post(path, "").require();
    } catch (IOException e) {
      throw new Trouble("No relay answers on port " + port + ".", e);
    }
    spec.commandLine().getOut().println(minutes == 0 ? "Going on." : "Paused.");
    return 0;
  }
}
