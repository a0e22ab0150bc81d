package tidemark.rest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.stack.Tidemark;

/// What the listener answers before any application is asked. The requests are written by hand,
/// because no client sends such addresses.
class ListenerIT {
  /// What an answer says of its own body and time. The listener's have no body that could be kept.
  private static final String OF_ITS_OWN =
      "(?:http/|x-request-id|vary|content-type|content-length|cache-control|date|connection|keep-alive).*";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/health/%zz",
        "/portal/%zz",
        "/api/0/buckets/%",
        "/%2",
        "/a%00b",
        "/../../etc"
      })
  void anAddressThatCannotBeReadIsRefusedWithCare(String path) throws IOException {
    String answer = answer("GET " + path);
    assertTrue(answer.startsWith("http/1.1 400 "), answer);
    assertCareful(answer);
  }

  @Test
  void aRefusedMethodIsAnsweredWithCare() throws IOException {
    assertCareful(answer("TRACE /"));
  }

  @Test
  void anAnswerOfTheApplicationIsLeftAlone() throws IOException {
    String answer = answer("GET /docs/");
    assertTrue(answer.startsWith("http/1.1 200 "), answer);
    assertEquals(1, answer.lines().filter(line -> line.startsWith("x-request-id")).count(), answer);
    assertTrue(answer.contains("script-src"), answer);
  }

  /// It carries whatever an answer of the application carries.
  private static void assertCareful(String answer) throws IOException {
    List<String> signs =
        answer("GET /nothing").lines().filter(line -> !line.matches(OF_ITS_OWN)).toList();
    assertTrue(signs.size() >= 7, signs.toString());
    assertAll(signs.stream().map(sign -> () -> assertTrue(answer.contains(sign), answer)));
    assertTrue(answer.contains("x-request-id: "), answer);
  }

  /// The head of the answer, in small letters.
  private static String answer(String line) throws IOException {
    URI server = URI.create(Tidemark.running().url());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(30_000);
      String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.split("\r\n\r\n", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
  }
}
