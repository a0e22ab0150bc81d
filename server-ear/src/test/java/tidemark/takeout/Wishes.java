package tidemark.takeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What operations on keeping, taking along and going are asked with.
public final class Wishes {
  private Wishes() {}

  public static Map<String, String> bodies() {
    return Map.of(
        "addPolicy", "{\"rules\":[]}",
        "previewPolicy", "{\"rules\":[]}",
        "setRetention", "{\"rules\":[{\"days\":36500}]}",
        "setOrganizationRetention", "{\"rules\":[{\"type\":\"t\",\"days\":36500}]}",
        "confirmErasure", "{\"token\":\"no\"}",
        "applyErasures", "{\"digests\":[]}");
  }

  /// An archive with nothing in it.
  public static HttpRequest.Builder archive(HttpRequest.Builder request) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(
          "{\"format\":\"tidemark-takeout\",\"version\":1,\"files\":[]}"
              .getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return request
        .header("Content-Type", "application/zip")
        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()));
  }
}
