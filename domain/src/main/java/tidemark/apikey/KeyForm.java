package tidemark.apikey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a key looks like. Clients of WakaTime take nothing but a UUID for one.
public enum KeyForm {
  TIDEMARK,
  WAKATIME;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<KeyForm> of(String text) {
    return Arrays.stream(values()).filter(form -> form.text().equals(text)).findFirst();
  }
}
