package tidemark.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Encrypted;
import tidemark.json.Json;

/// A person's filters, in the order they are applied.
public final class Filters {
  /// The setting that holds them.
  public static final String SETTING = "privacy_filters";

  private static final int MOST = 100;
  private static final Filters NONE = new Filters(List.of());

  private final List<Filter> filters;

  private Filters(List<Filter> filters) {
    this.filters = filters;
  }

  /// The filters of a setting. A mistake in one of them refuses them all.
  public static Filters of(String json) {
    return of(Json.read(json), null);
  }

  /// As `of`, of an organisation that hashes with this salt.
  public static Filters of(JsonNode list, @Nullable String salt) {
    boolean isList = list.isArray() || list.isNull();
    if (!isList || list.size() > MOST) {
      throw new Refusal(
          Reason.VALUE_INVALID, "Privacy filters are a list of at most " + MOST + " filters.");
    }
    List<Filter> filters = new ArrayList<>();
    for (JsonNode filter : list) {
      if (filter.path("enabled").asBoolean(true)) {
        filters.add(Filter.of(filter, salt));
      }
    }
    return new Filters(filters);
  }

  /// As `of`, of what is stored; what was stored before anybody looked at it filters nothing.
  public static Filters stored(@Nullable String json) {
    if (json == null) {
      return NONE;
    }
    try {
      return of(json);
    } catch (Refusal _) {
      return NONE;
    }
  }

  public boolean isEmpty() {
    return filters.isEmpty();
  }

  /// What may be stored of the data of an event in this bucket; nothing when the event shall not be
  /// stored at all. Encrypted data say nothing that a filter could match, and are left alone.
  public Optional<ObjectNode> left(String bucket, ObjectNode data) {
    if (Encrypted.is(data)) {
      return Optional.of(data);
    }
    ObjectNode left = data;
    for (Filter filter : filters) {
      if (filter.concerns(bucket) && filter.matches(left)) {
        if (filter.drops()) {
          return Optional.empty();
        }
        left = filter.redacted(left);
      }
    }
    return Optional.of(left);
  }
}
