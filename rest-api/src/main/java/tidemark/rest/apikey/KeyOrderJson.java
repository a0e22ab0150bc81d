package tidemark.rest.apikey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Scope;
import tidemark.apikey.KeyForm;
import tidemark.apikey.KeyOrder;
import tidemark.rest.Times;

/// A key somebody wants; without scopes it gets those of a data client.
public record KeyOrderJson(
    @Nullable String form,
    @Nullable String name,
    @Nullable List<String> scopes,
    @JsonProperty("expires_at") @Nullable String expiresAt,
    @JsonProperty("device_id") @Nullable UUID device) {

  public KeyOrder order() {
    return new KeyOrder(
        form == null ? KeyForm.TIDEMARK : parse(form),
        Objects.requireNonNullElse(name, "").strip(),
        scopes == null ? Scope.ofAKey() : parse(scopes),
        expiresAt == null ? null : Times.instant(expiresAt),
        device);
  }

  private static KeyForm parse(String form) {
    return KeyForm.of(form)
        .orElseThrow(
            () -> new Refusal(Reason.VALUE_INVALID, "'form' is 'tidemark' or 'wakatime'."));
  }

  private static Set<Scope> parse(List<String> texts) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String text : texts) {
      scopes.add(
          Scope.of(text)
              .orElseThrow(
                  () -> new Refusal(Reason.VALUE_INVALID, "There is no scope '" + text + "'.")));
    }
    return scopes;
  }
}
