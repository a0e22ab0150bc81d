package tidemark.webhook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.webhook.wire.Outcome.Ending;

class SenderTest {
  private static final Letter LETTER =
      new Letter("msg_1", Instant.ofEpochSecond(1_700_000_000), "v1,abc", "{\"type\":\"ä\"}");

  @Test
  void letterIsSentWithItsThreeHeaders() {
    try (Receiver receiver = new Receiver("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
      assertEquals(new Outcome(Ending.DELIVERED, 200, "ok"), sent(receiver));
      String request = receiver.requests().getFirst();
      assertTrue(
          request.contains(
              "webhook-id: msg_1\r\nwebhook-timestamp: 1700000000\r\nwebhook-signature: v1,abc\r\n"),
          request);
      assertTrue(request.contains("Content-Length: 13\r\n"), request);
      assertTrue(request.endsWith("\r\n\r\n{\"type\":\"ä\"}"), request);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200,DELIVERED", "204,DELIVERED", "299,DELIVERED", "301,REFUSED", "302,REFUSED", "307,REFUSED",
    "400,REFUSED", "404,REFUSED", "410,GONE", "429,REFUSED", "500,REFUSED", "503,REFUSED"
  })
  void statusDecides(int status, Ending ending) {
    String answer = "HTTP/1.1 " + status + " x\r\nLocation: http://127.0.0.1:1/\r\n\r\n";
    try (Receiver receiver = new Receiver(answer)) {
      assertEquals(new Outcome(ending, status, ""), sent(receiver));
      assertEquals(1, receiver.requests().size(), "nobody follows a redirect");
    }
  }

  @Test
  void bodyInPiecesIsRead() {
    try (Receiver receiver =
        new Receiver(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\n\r\n")) {
      assertEquals("hello", sent(receiver).answer());
    }
  }

  @Test
  void interimAnswerIsPassedOver() {
    try (Receiver receiver =
        new Receiver("HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.1 202 Later\r\n\r\n")) {
      assertEquals(202, sent(receiver).status());
    }
  }

  @Test
  void longBodyIsCutAndHarmless() {
    String noise = "\u001b[31m" + "x".repeat(100_000);
    try (Receiver receiver = new Receiver("HTTP/1.1 500 no\r\n\r\n" + noise)) {
      String answer = sent(receiver).answer();
      assertEquals(1_000, answer.length());
      assertTrue(answer.startsWith("\uFFFD[31mxxx"), answer);
    }
  }

  @Test
  void nonsenseIsNoAnswer() {
    for (String nonsense :
        new String[] {
          "220 smtp\r\n", "HTTP/1.1 2OO x\r\n\r\n", "HTTP/1.1 200 x\r\nA: " + "b".repeat(20_000)
        }) {
      try (Receiver receiver = new Receiver(nonsense)) {
        assertEquals(Ending.UNREACHABLE, sent(receiver).ending(), nonsense);
      }
    }
  }

  @Test
  void oneWhoDoesNotAnswerIsLeft() {
    try (Receiver receiver = new Receiver("")) {
      assertEquals(Ending.TIMEOUT, sent(receiver).ending());
    }
  }

  @Test
  void whereNobodyListensIsUnreachable() {
    Receiver receiver = new Receiver("");
    receiver.close();
    assertEquals(Ending.UNREACHABLE, sent(receiver).ending());
  }

  private static Outcome sent(Receiver receiver) {
    String host = "hooks.example:" + receiver.port();
    var sender =
        new Sender(
            Set.of(host),
            _ -> new InetAddress[] {InetAddress.getLoopbackAddress()},
            SocketFactory.getDefault(),
            Duration.ofSeconds(2));
    return sender.send("http://" + host + "/", LETTER);
  }
}
