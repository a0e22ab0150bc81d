package tidemark.query.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.json.Canonical;
import tidemark.json.Json;

/// What an event says. Read when somebody asks, written once. It is its own key in a map: two
/// objects with the same members are two keys, and `same`.
public final class Data {
  public static final Data EMPTY = new Data("{}", null);

  private @Nullable String text;
  private @Nullable ObjectNode members;
  private @Nullable String canonical;

  private Data(@Nullable String text, @Nullable ObjectNode members) {
    this.text = text;
    this.members = members;
  }

  /// As it is stored.
  public static Data stored(String json) {
    return new Data(json, null);
  }

  public static Data of(ObjectNode members) {
    return new Data(null, members);
  }

  public @Nullable JsonNode get(String key) {
    return members().get(key);
  }

  /// The members; nobody changes them.
  public ObjectNode members() {
    ObjectNode known = members;
    if (known == null) {
      known = (ObjectNode) Json.read(json());
      members = known;
    }
    return known;
  }

  public Data with(Map<String, ? extends JsonNode> more) {
    ObjectNode all = Json.object();
    all.setAll(members());
    all.setAll(more);
    return of(all);
  }

  /// Whether it says the same, in whatever order or spelling of numbers.
  public boolean same(Data other) {
    return this == other || canonical().equals(other.canonical());
  }

  public String json() {
    String known = text;
    if (known == null) {
      known = Json.text(members());
      text = known;
    }
    return known;
  }

  private String canonical() {
    String known = canonical;
    if (known == null) {
      known = Canonical.text(members());
      canonical = known;
    }
    return known;
  }
}
