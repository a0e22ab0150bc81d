package tidemark.web.sync;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidemark.json.Json;
import tidemark.sync.conflict.Compared;
import tidemark.sync.conflict.Conflict;
import tidemark.sync.conflict.Conflicts;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;

/// What lost when two devices wrote the same record, and the one that is looked at.
@Named
@ViewScoped
public class ConflictList implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient Conflicts conflicts;
  @Inject private transient Texts texts;

  private transient List<Conflict> rows = List.of();
  private transient @Nullable Compared chosen;

  /// One member of the two versions.
  public record Difference(String member, String lost, String now) {}

  @PostConstruct
  void read() {
    rows = conflicts.list(caller.get());
  }

  public void choose(Conflict conflict) {
    chosen = conflicts.compare(caller.get(), conflict.id());
  }

  public void restore() {
    chosen = conflicts.restore(caller.get(), chosen().conflict().id());
    read();
    texts.done("conflict.restored");
  }

  public List<Conflict> getRows() {
    return rows;
  }

  public @Nullable Compared getChosen() {
    return chosen;
  }

  public List<Difference> getDifferences() {
    JsonNode lost = parsed(chosen().conflict().data());
    JsonNode now = parsed(chosen().current() == null ? null : chosen().current().data());
    return chosen().members().stream()
        .map(member -> new Difference(member, text(lost.path(member)), text(now.path(member))))
        .toList();
  }

  public String kind(Conflict conflict) {
    return conflict.type().kind().text();
  }

  private Compared chosen() {
    return Objects.requireNonNull(chosen, "no conflict was chosen");
  }

  private static JsonNode parsed(@Nullable String data) {
    return data == null ? Json.object() : Json.read(data);
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.isMissingNode() ? "" : Json.text(value);
  }
}
