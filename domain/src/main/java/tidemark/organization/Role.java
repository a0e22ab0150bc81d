package tidemark.organization;

import java.util.Locale;

/// What a person may do in an organisation.
public enum Role {
  OWNER,
  ADMIN,
  PRIVACY_OFFICER,
  ANALYST,
  LEAD,
  MEMBER;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
