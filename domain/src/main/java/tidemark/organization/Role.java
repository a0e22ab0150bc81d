package tidemark.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person may do in an organisation.
public enum Role {
  OWNER,
  ADMIN,
  PRIVACY_OFFICER,
  ANALYST,
  LEAD,
  MEMBER;

  /// What to tell somebody who wrote another one.
  public static final String UNKNOWN =
      "A role is owner, admin, privacy_officer, analyst, lead or member.";

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /// As somebody outside wrote it.
  public static Optional<Role> named(String text) {
    return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
  }
}
