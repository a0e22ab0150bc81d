package tidemark.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.launcher.home.Settings;
import tidemark.launcher.remote.Operator;

/// What the command line does for people of a running installation. Results go to `out`, what is
/// said about them to `err`, so that a script can keep the one and drop the other.
///
/// @param settings of the installation
record Wards(Settings settings, PrintWriter out, PrintWriter err) {
  private static final String KEYS = "/v1/operator/keys";
  private static final String ERASURES = "/v1/operator/erasures";
  private static final String LINE = "%-36s  %-13s  %-8s  %-20s  %-20s  %s";

  int createUser(String email, @Nullable String name, @Nullable String password) {
    Map<String, Object> wanted = new LinkedHashMap<>(Map.of("email", email));
    put(wanted, "name", name);
    put(wanted, "password", password);
    try (Operator operator = Operator.of(settings)) {
      JsonNode made = operator.post("/v1/operator/people", wanted);
      out.println(made.path("id").asText());
      err.println("%s has an account.%s".formatted(email, hint(password)));
    }
    return 0;
  }

  int createOrganization(String name, String owner) {
    try (Operator operator = Operator.of(settings)) {
      JsonNode made =
          operator.post("/v1/operator/organizations", Map.of("name", name, "owner", owner));
      out.println(made.path("id").asText());
      err.println("%s owns the organisation %s.".formatted(owner, made.path("name").asText()));
    }
    return 0;
  }

  /// @param key what is wanted of the key besides its owner
  int generateKey(String email, KeyWish key) {
    try (Operator operator = Operator.of(settings)) {
      JsonNode made = operator.post(KEYS, Map.of("email", email, "key", key.json()));
      out.println(made.path("key").asText());
      err.println(
          "This is the key '%s' of %s, id %s. It is shown this one time."
              .formatted(made.path("name").asText(), email, made.path("id").asText()));
    }
    return 0;
  }

  int listKeys(String email) {
    try (Operator operator = Operator.of(settings)) {
      JsonNode keys = operator.get(KEYS + "?email=" + Operator.encoded(email));
      out.println(LINE.formatted("ID", "BEGINS WITH", "STATE", "ENDS", "LAST USED", "NAME"));
      keys.forEach(key -> out.println(line(key)));
    }
    return 0;
  }

  int revokeKey(String id) {
    try (Operator operator = Operator.of(settings)) {
      JsonNode revoked = operator.delete(KEYS + "/" + Operator.encoded(id));
      err.println("The key '%s' is revoked.".formatted(revoked.path("name").asText()));
    }
    return 0;
  }

  int listErasures() {
    try (Operator operator = Operator.of(settings)) {
      operator.get(ERASURES).forEach(erased -> out.println(erased.path("digest").asText()));
    }
    return 0;
  }

  int applyErasures(InputStream list) {
    List<String> digests =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    try (Operator operator = Operator.of(settings)) {
      JsonNode applied = operator.post(ERASURES, Map.of("digests", digests));
      out.println(applied.path("people").asInt());
      err.println("Those who were here again are erased within minutes.");
    }
    return 0;
  }

  private static String line(JsonNode key) {
    return LINE.formatted(
        key.path("id").asText(),
        key.path("prefix").asText(),
        key.path("revoked_at").isNull() ? "live" : "revoked",
        time(key.path("expires_at")),
        time(key.path("last_used_at")),
        printable(key.path("name").asText()));
  }

  /// To the second; `-` where there is none.
  private static String time(JsonNode moment) {
    return moment.isTextual() ? moment.asText().replaceFirst("\\.\\d+Z$", "Z") : "-";
  }

  /// A name is its owner's to choose, and a terminal obeys some of what could stand in it.
  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  private static String hint(@Nullable String password) {
    return password == null
        ? " It has no password yet: set one in Keycloak's administration."
        : " The password has to be changed at the first login.";
  }

  private static void put(Map<String, Object> wanted, String member, @Nullable Object value) {
    if (value != null) {
      wanted.put(member, value);
    }
  }

  /// A key somebody wants, as the command line was told.
  record KeyWish(
      String name, @Nullable String form, @Nullable String scopes, @Nullable String expires) {
    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>(Map.of("name", name));
      put(json, "form", form);
      put(json, "scopes", scopes == null ? null : words(scopes));
      put(json, "expires_at", expires);
      return json;
    }

    private static List<String> words(String text) {
      List<String> words = new ArrayList<>(List.of(text.strip().split("[,\\s]+")));
      words.removeIf(String::isEmpty);
      return words;
    }
  }
}
