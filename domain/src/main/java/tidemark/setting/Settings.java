package tidemark.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.change.Feed;
import tidemark.change.Kind;
import tidemark.privacy.Filters;

/// A person's settings, by key; values are JSON text.
@ApplicationScoped
@Transactional
public class Settings {
  private static final int LONGEST_KEY = 127;
  private static final int LARGEST_VALUE = 1_000_000;
  private static final int MOST = 1_000;

  @Inject private Database database;
  @Inject private Feed feed;
  @Inject private Clock clock;

  @Requires(Scope.SETTINGS)
  public Map<String, String> all(Caller caller) {
    return database.use(c -> SettingTable.all(c, caller.space()));
  }

  @Requires(Scope.SETTINGS)
  public Optional<String> find(Caller caller, String key) {
    check(key);
    return database.use(c -> SettingTable.find(c, caller.space(), key));
  }

  @Requires(Scope.SETTINGS)
  public void put(Caller caller, String key, String value) {
    check(key);
    if (value.length() > LARGEST_VALUE) {
      throw new Refusal(Reason.BODY_TOO_LARGE, LARGEST_VALUE + " characters");
    }
    if (key.equals(Filters.SETTING)) {
      Filters.of(value);
    }
    UUID id =
        database.use(c ->
            SettingTable.put(
                c, caller.space(), new SettingTable.Entry(key, value, clock.instant())));
    if (database.use(c -> SettingTable.count(c, caller.space())) > MOST) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST + " settings");
    }
    feed.changed(caller, Kind.SETTING, id);
  }

  /// Removing what is not there is no error.
  @Requires(Scope.SETTINGS)
  public void remove(Caller caller, String key) {
    check(key);
    database
        .use(c -> SettingTable.remove(c, caller.space(), key))
        .ifPresent(id -> feed.deleted(caller, Kind.SETTING, id));
  }

  private static void check(String key) {
    if (key.isEmpty() || key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
      throw new Refusal(
          Reason.VALUE_INVALID,
          "Too long key: a setting's key has 1 to " + LONGEST_KEY + " bytes.");
    }
  }
}
