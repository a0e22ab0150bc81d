package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tidemark.stack.Tidemark;

class LimitsIT {
  private static final String ROUTE = "/api/0/devices/register";
  private static final int LIMIT = 64 << 20;

  /// Only the head is sent, so the answer cannot have waited for the body.
  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedUnseen() throws IOException {
    assertEquals("HTTP/1.1 413 Request Entity Too Large", statusLine(LIMIT + 1));
    assertEquals("HTTP/1.1 400 Bad Request", statusLine(0));
  }

  @Test
  void aBodyThatDoesNotSayIsCounted() {
    byte[] body = blanks(LIMIT + (1 << 18));
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    assertRefused(json().send("POST", chunked), 413, "body-too-large");
  }

  @Test
  void aGzipBombIsRefusedWhileItIsSmall() throws IOException {
    assertRefused(packed(pack(blanks(LIMIT - 1))), 413, "body-too-large");
  }

  @Test
  void aPackedBodyIsReadLikeAnyOther() throws IOException {
    String device = "{\"device_id\":\"%s\",\"hostname\":\"h\"}".formatted(UUID.randomUUID());
    var answer = packed(pack(device.getBytes(StandardCharsets.UTF_8)));
    assertEquals(200, answer.statusCode(), answer.body());
  }

  @Test
  void whatIsNotGzipIsTheCallersFault() {
    assertRefused(packed(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}), 400, "body-unreadable");
  }

  @Test
  void anUnknownPackingIsRefused() {
    assertRefused(
        json().with("Content-Encoding", "br").send("POST", BodyPublishers.ofString("{}")),
        415,
        "media-unknown");
  }

  @Test
  void jsonMayBeDeepButNotDeeper() {
    assertRefused(Call.asAda(ROUTE).post(nested(65)), 400, "body-too-deep");
    assertEquals(200, Call.asAda(ROUTE).post(nested(64)).statusCode());
  }

  /// A device with a member nobody asked for; its own braces are the first level.
  private static String nested(int levels) {
    String member = "[".repeat(levels - 1) + "]".repeat(levels - 1);
    return "{\"device_id\":\"%s\",\"hostname\":\"h\",\"more\":%s}"
        .formatted(UUID.randomUUID(), member);
  }

  private static String statusLine(int length) throws IOException {
    URI server = URI.create(String.valueOf(Tidemark.running().url()));
    String head =
        """
        POST %s HTTP/1.1
        Host: localhost
        Connection: close
        Content-Type: application/json
        Content-Length: %d
        X-API-Key: %s

        """
            .formatted(ROUTE, length, Tidemark.running().keyOf("ada"))
            .replace("\n", "\r\n");
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  private static Call json() {
    return Call.asAda(ROUTE).with("Content-Type", "application/json");
  }

  private static HttpResponse<String> packed(byte[] body) {
    return json().with("Content-Encoding", "gzip").send("POST", BodyPublishers.ofByteArray(body));
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
  }

  private static byte[] blanks(int size) {
    byte[] blanks = new byte[size];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  private static byte[] pack(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }
}
