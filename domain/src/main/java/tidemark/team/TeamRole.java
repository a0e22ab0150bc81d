package tidemark.team;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person is in a team.
public enum TeamRole {
  OWNER,
  ADMIN,
  MEMBER;

  /// What to tell somebody who wrote another one.
  public static final String UNKNOWN = "A role in a team is owner, admin or member.";

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static TeamRole of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /// As somebody outside wrote it.
  public static Optional<TeamRole> named(String text) {
    return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
  }
}
