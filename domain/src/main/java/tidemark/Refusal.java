package tidemark;

import java.io.Serial;
import java.util.List;

/// A request is refused for a reason the caller may know. Its transaction is rolled back.
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final Reason reason;
  private final List<String> details;

  public Refusal(Reason reason) {
    this(reason, List.of());
  }

  public Refusal(Reason reason, String detail) {
    this(reason, List.of(detail));
  }

  public Refusal(Reason reason, List<String> details) {
    super(reason.sentence().formatted(details.toArray()), null, false, false);
    this.reason = reason;
    this.details = List.copyOf(details);
  }

  public Reason reason() {
    return reason;
  }

  /// What fills the sentence, for dialects that need the parts.
  public List<String> details() {
    return details;
  }

  /// The whole sentence.
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
