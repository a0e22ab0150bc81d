package tidemark.client.command.team;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import tidemark.client.command.Context;
import tidemark.client.home.Files600;
import tidemark.client.team.SyncableEntity;
import tidemark.client.team.TeamBook;
import tidemark.client.wire.Json;

/// Opens the book of teams for a command, and prints what comes of it.
///
/// @param context of the command
/// @param spec known once the command line is read
record Desk(Context context, Supplier<CommandSpec> spec) {

  int with(Function<TeamBook, String> act) {
    var file = Files600.folder(context.folders().data()).resolve("team.db");
    try (TeamBook book = TeamBook.open(file, context.clock())) {
      PrintWriter out = spec.get().commandLine().getOut();
      out.println(act.apply(book));
      out.flush();
    }
    return 0;
  }

  PrintWriter err() {
    return spec.get().commandLine().getErr();
  }

  static String list(List<? extends SyncableEntity> entities) {
    ArrayNode list = Json.array();
    entities.forEach(entity -> list.add(entity.json()));
    return Json.pretty(list);
  }

  static String pretty(JsonNode node) {
    return Json.pretty(node);
  }
}
