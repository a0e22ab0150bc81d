package tidemark.journal;

import java.util.Arrays;
import java.util.Optional;
import tidemark.change.Kind;

/// The four sorts of records.
public enum Type {
  ASSESSMENT_ENTRY(Kind.ASSESSMENT_ENTRY),
  MOOD_ENTRY(Kind.MOOD_ENTRY),
  MOOD_ACTIVITY(Kind.MOOD_ACTIVITY),
  SCHEDULE(Kind.SCHEDULE);

  private final Kind kind;

  Type(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  public static Optional<Type> of(Kind kind) {
    return Arrays.stream(values()).filter(type -> type.kind == kind).findFirst();
  }
}
