package tidemark.stack;

import java.util.UUID;

/// Names nobody else uses: tests share one installation.
public final class Names {
  private Names() {}

  public static String unique(String what) {
    return what + "-" + UUID.randomUUID().toString().substring(24);
  }
}
