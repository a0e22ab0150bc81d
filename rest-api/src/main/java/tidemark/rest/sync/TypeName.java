package tidemark.rest.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidemark.change.Kind;

/// What clients call the types of records: the first name is the one in answers.
enum TypeName {
  ASSESSMENT("AssessmentEntry", "assessments", "assessment", "assessmententries"),
  MOOD("MoodEntry", "moodentries", "moods", "mood"),
  ACTIVITY("Activity", "activities", "moodactivity", "moodactivities"),
  SCHEDULE("Schedule", "schedules");

  private final String name;
  private final List<String> others;

  TypeName(String name, String... others) {
    this.name = name;
    this.others = List.of(others);
  }

  Kind kind() {
    return switch (this) {
      case ASSESSMENT -> Kind.ASSESSMENT_ENTRY;
      case MOOD -> Kind.MOOD_ENTRY;
      case ACTIVITY -> Kind.MOOD_ACTIVITY;
      case SCHEDULE -> Kind.SCHEDULE;
    };
  }

  /// Whatever the case, with or without underscores.
  static Optional<Kind> kindOf(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
    return Arrays.stream(values())
        .filter(
            type -> type.name.toLowerCase(Locale.ROOT).equals(plain) || type.others.contains(plain))
        .map(TypeName::kind)
        .findFirst()
        .or(() ->
            Arrays.stream(Kind.values())
                .filter(kind -> kind.text().replace("_", "").equals(plain))
                .findFirst());
  }

  static String of(Kind kind) {
    return Arrays.stream(values())
        .filter(type -> type.kind() == kind)
        .map(type -> type.name)
        .findFirst()
        .orElseGet(kind::text);
  }
}
