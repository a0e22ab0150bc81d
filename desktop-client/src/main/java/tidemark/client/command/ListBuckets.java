package tidemark.client.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidemark.client.mirror.Watch;
import tidemark.client.wire.Json;
import tidemark.client.wire.Tries;

/// `list`: the buckets on both sides, with how many events they hold.
@Command(
    name = "list",
    description = "Lists the local buckets and those of the server.",
    mixinStandardHelpOptions = true)
public final class ListBuckets implements Callable<Integer> {
  private final Context context;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  public ListBuckets(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ObjectNode all = Json.object();
    boolean complete;
    try (Kt kt = Kt.open(context, Tries.three())) {
      complete = list(kt.local(), "local", all);
      complete = list(kt.remote(), "remote", all) && complete;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.pretty(all));
    } else {
      all.properties()
          .forEach(side ->
              side.getValue()
                  .forEach(bucket ->
                      out.println(
                          "%-7s %10d  %s  (%s)"
                              .formatted(
                                  side.getKey(),
                                  bucket.path("events").asLong(),
                                  bucket.path("id").asText(),
                                  bucket.path("hostname").asText()))));
    }
    return complete ? 0 : 1;
  }

  /// One side that is away does not hide the other.
  private boolean list(Watch side, String name, ObjectNode all) {
    ArrayNode buckets = all.putArray(name);
    try {
      for (Watch.Bucket bucket : side.buckets()) {
        buckets
            .addObject()
            .put("id", bucket.id())
            .put("hostname", bucket.hostname())
            .put("events", side.count(bucket.id()));
      }
      return true;
    } catch (IOException e) {
      spec.commandLine().getErr().println("The " + name + " server is out of reach.");
      return false;
    }
  }
}
