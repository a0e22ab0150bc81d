package tidemark.usage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sums are asked for.
public enum By {
  APP,
  TITLE,
  CATEGORY,
  DAY,
  HOUR,
  DEVICE;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<By> of(String text) {
    return Arrays.stream(values()).filter(by -> by.text().equals(text)).findFirst();
  }
}
