package tidemark;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A request is refused for a reason the caller may know. Its transaction is rolled back.
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Reason reason;
  private final List<String> details;
  private final Map<String, String> fields;

  public Refusal(Reason reason) {
    this(reason, List.of());
  }

  public Refusal(Reason reason, String detail) {
    this(reason, List.of(detail));
  }

  public Refusal(Reason reason, List<String> details) {
    this(reason, details, Map.of());
  }

  private Refusal(Reason reason, List<String> details, Map<String, String> fields) {
    super(reason.sentence().formatted(details.toArray()), null, false, false);
    this.reason = reason;
    this.details = List.copyOf(details);
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// What was sent is readable, and makes no sense.
  ///
  /// @param fields that are wrong, each with what it needs
  public static Refusal ofFields(Map<String, String> fields) {
    String all =
        fields.entrySet().stream()
            .map(field -> "'" + field.getKey() + "' needs " + field.getValue())
            .collect(Collectors.joining("; "));
    return new Refusal(Reason.FIELDS_INVALID, List.of(all), fields);
  }

  public Reason reason() {
    return reason;
  }

  /// What fills the sentence, for dialects that need the parts.
  public List<String> details() {
    return details;
  }

  /// What is wrong with which field; empty when it is about something else.
  public Map<String, String> fields() {
    return fields;
  }

  /// The whole sentence.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
