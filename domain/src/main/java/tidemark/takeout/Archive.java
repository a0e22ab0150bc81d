package tidemark.takeout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tidemark.json.Json;

/// The ZIP while it is written.
final class Archive implements AutoCloseable {
  private final ZipOutputStream zip;
  private final ObjectNode manifest = Json.object();
  private final ArrayNode files = manifest.putArray("files");
  private final MessageDigest digest = sha256();

  Archive(OutputStream target, UUID person, Instant now) {
    zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    manifest.put("format", "tidemark-takeout").put("version", 1);
    manifest.put("person", person.toString()).put("made_at", now.toString());
  }

  void begin(Part part) throws IOException {
    digest.reset();
    zip.putNextEntry(new ZipEntry(part.name() + ".ndjson"));
  }

  void line(String json) throws IOException {
    byte[] line = (json + "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(line);
    zip.write(line);
  }

  void end(Part part, long lines) throws IOException {
    zip.closeEntry();
    files
        .addObject()
        .put("name", part.name() + ".ndjson")
        .put("lines", lines)
        .put("sha256", HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    zip.putNextEntry(new ZipEntry("manifest.json"));
    zip.write(Json.bytes(manifest));
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
