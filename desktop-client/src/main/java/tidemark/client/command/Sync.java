package tidemark.client.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.home.Files600;
import tidemark.client.home.Folders;
import tidemark.client.home.Lock;
import tidemark.client.mirror.Mirror;
import tidemark.client.mirror.Mode;
import tidemark.client.privacy.Guard;
import tidemark.client.wire.Json;
import tidemark.client.wire.Malformed;
import tidemark.client.wire.Tries;
import tidemark.client.wire.Trouble;

/// `sync`: the local ActivityWatch and the server, once.
@Command(
    name = "sync",
    description = "Moves what is new between the local ActivityWatch and the server, once.",
    mixinStandardHelpOptions = true)
public final class Sync implements Callable<Integer> {
  private final Context context;

  @Option(names = "--mode", description = "push, pull or both; else what the file says.")
  private @Nullable String mode;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  public Sync(Context context) {
    this.context = context;
  }

  static Path lastRun(Folders folders) {
    return folders.data().resolve("last-sync.json");
  }

  static Path lock(Folders folders) {
    return folders.kt().resolve("kt-client.lock");
  }

  @Override
  public Integer call() {
    Mode wanted = mode == null ? null : Mode.of(mode);
    Optional<Lock> lock = Lock.take(lock(context.folders()));
    if (lock.isEmpty()) {
      spec.commandLine().getErr().println("Another sync runs already.");
      return Context.ANOTHER_RUNS;
    }
    try (Lock _ = lock.get()) {
      return new Run(context, json, spec).once(wanted, Tries.three()) ? 0 : 1;
    }
  }

  /// One run, told to the terminal and noted for `status`.
  record Run(Context context, boolean json, CommandSpec spec) {
    boolean once(@Nullable Mode wanted, Tries tries) {
      ObjectNode result = Json.object();
      result.put("at", context.clock().instant().toString());
      PrintWriter err = spec.commandLine().getErr();
      try (Kt kt = Kt.open(context, tries)) {
        Mode mode = wanted == null ? kt.settings().mode() : wanted;
        Guard guard = Guard.open(context.folders().data());
        if (mode.pushes()) {
          boolean _ = guard.refresh(kt.there());
        }
        Mirror.Report report =
            new Mirror(kt.local(), kt.remote(), kt.settings(), guard, this::progress).run(mode);
        result.put("mode", mode.toString());
        result.put("pushed", report.pushed()).put("pulled", report.pulled());
        result.put("buckets", report.buckets()).put("success", report.isFine());
        report.failures().forEach(failure -> result.withArray("failures").add(failure));
        report.failures().forEach(err::println);
      } catch (IOException e) {
        failed(result, "A server is out of reach: " + e.getMessage());
      } catch (Trouble | Malformed e) {
        failed(result, String.valueOf(e.getMessage()));
      }
      tell(result);
      return result.path("success").asBoolean();
    }

    private void failed(ObjectNode result, String why) {
      result.put("success", false).withArray("failures").add(why);
      spec.commandLine().getErr().println(why);
    }

    private void tell(ObjectNode result) {
      Files600.write(lastRun(context.folders()), Json.pretty(result) + "\n");
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          json
              ? Json.pretty(result)
              : "Pushed %d events, pulled %d."
                  .formatted(result.path("pushed").asLong(), result.path("pulled").asLong()));
      out.flush();
    }

    private void progress(String bucket, long moved, long of) {
      if (!json && of > 0) {
        PrintWriter err = spec.commandLine().getErr();
        int tenths = (int) Math.min(10, 10 * moved / of);
        err.println(
            "[%s%s] %d of %d  %s"
                .formatted("#".repeat(tenths), ".".repeat(10 - tenths), moved, of, bucket));
        err.flush();
      }
    }
  }
}
