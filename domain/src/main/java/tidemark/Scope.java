package tidemark;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a credential may do. A key carries a few of them, a person at a browser all but `operator`,
/// unless Keycloak says that they host the installation.
public enum Scope {
  EVENTS_READ("events:read"),
  EVENTS_WRITE("events:write"),
  DEVICES("devices"),
  SETTINGS("settings"),
  KEYS("keys"),
  WORK("work"),
  TEAMS("teams"),
  SYNC("sync"),
  ORGANIZATIONS("organizations"),
  WEBHOOKS("webhooks"),
  OPERATOR("operator");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public static Optional<Scope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }

  /// Everything a person may do with what is theirs.
  public static Set<Scope> ofAPerson() {
    return EnumSet.complementOf(EnumSet.of(OPERATOR));
  }

  /// What a key gets when nobody says otherwise: all of the data, no further keys, and nothing that
  /// goes on when the key has ended.
  public static Set<Scope> ofAKey() {
    return EnumSet.complementOf(EnumSet.of(OPERATOR, KEYS, ORGANIZATIONS, WEBHOOKS));
  }
}
