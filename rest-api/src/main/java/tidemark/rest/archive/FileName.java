package tidemark.rest.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A file name that no character of a bucket's name can break out of.
final class FileName {
  private FileName() {}

  /// A plain name for old programs, and the true one for all others.
  static String attachment(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded =
        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
