package tidemark.client.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.mirror.KtSettings;
import tidemark.client.wire.Answer;
import tidemark.client.wire.Credential;
import tidemark.client.wire.Remote;
import tidemark.client.wire.Trouble;

/// `setup`: kt-client's configuration file, after the server has taken the key.
@Command(
    name = "setup",
    description = "Writes the configuration file, when the server takes the key.",
    mixinStandardHelpOptions = true)
public final class Setup implements Callable<Integer> {
  private final Context context;

  @Option(names = "--url", required = true, description = "The address of the server.")
  private @Nullable URI url;

  @Option(names = "--api-key", required = true, description = "A key of yours there.")
  private @Nullable String key;

  @Spec private CommandSpec spec = CommandSpec.create();

  public Setup(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (url == null || key == null) {
      throw new IllegalStateException("picocli requires both");
    }
    try (Remote remote = Remote.at(url, Credential.key(key), Map.of())) {
      Answer _ = remote.get("/api/0/buckets/").require();
    } catch (IOException e) {
      throw new Trouble("No server answers at " + url + ": " + e.getMessage(), e);
    }
    Path file = KtSettings.file(context.folders().kt());
    KtSettings.read(file).at(url.toString(), key).write(file);
    spec.commandLine().getOut().println("The server takes the key. Written: " + file);
    return 0;
  }
}
