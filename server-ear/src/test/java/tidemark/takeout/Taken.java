package tidemark.takeout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tidemark.json.Json;
import tidemark.stack.Http;

/// An archive as somebody gets it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Taken(byte[] bytes, Map<String, String> files) {
  static Taken by(Http http) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(
              http.request("/api/v1/me/export").GET().build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertEquals(200, answer.statusCode());
      return new Taken(answer.body(), unpacked(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JsonNode manifest() {
    return Json.read(files.getOrDefault("manifest.json", "{}"));
  }

  List<JsonNode> lines(String name) {
    return files.getOrDefault(name + ".ndjson", "").lines().map(Json::read).toList();
  }

  /// The same archive with another file in it.
  byte[] with(String name, String text) {
    var changed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(changed)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        String content = file.getKey().equals(name) ? text : file.getValue();
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changed.toByteArray();
  }

  private static Map<String, String> unpacked(byte[] bytes) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
