package tidemark.webhook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.webhook.wire.Outcome.Ending;

/// What somebody may write to have this server look where they cannot.
class HostileTest {
  private static final Letter LETTER = new Letter("msg_1", Instant.EPOCH, "v1,x", "{}");
  private static final Set<String> ALLOWED = Set.of("allowed.example:8080");

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "loop.example", List.of("127.0.0.1"),
          "inside.example", List.of("10.1.2.3"),
          "mixed.example", List.of("8.8.8.8", "192.168.1.1"),
          "six.example", List.of("2606:4700::1111", "fd00::1"),
          "wrapped.example", List.of("64:ff9b::a9fe:a9fe"),
          "sixtofour.example", List.of("2002:a9fe:a9fe::1"),
          "metadata.google.internal", List.of("169.254.169.254"),
          "carrier.example", List.of("100.100.100.100"),
          "nothing.example", List.of("0.0.0.0"),
          "allowed.example", List.of("127.0.0.1"));

  private final Receiver receiver = new Receiver("HTTP/1.1 204 No Content\r\n\r\n");
  private final Detour detour = new Detour(receiver);
  private final List<String> asked = new ArrayList<>();

  @AfterEach
  void close() {
    receiver.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example/",
        "ftp://hooks.example/",
        "file:///etc/passwd",
        "gopher://loop.example/",
        "jar:https://loop.example!/",
        "//loop.example/",
        "loop.example",
        "",
        "https://",
        "https:///x",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://127.0.0.1.",
        "https://0/",
        "https://0x7f.1/",
        "https://0x7f000001/",
        "https://2130706433/",
        "https://017700000001/",
        "https://0177.0.0.1/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[fe80::1%25lo]/",
        "https://[2002:7f00:1::]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://8.8.8.8/",
        "https://localhost/",
        "https://localhost:443/",
        "https://LOCALHOST/",
        "https://ada@loop.example/",
        "https://good.example@loop.example/",
        "https://good.example:443@loop.example/",
        "https://hooks.example:22/",
        "https://hooks.example:5432/",
        "https://hooks.example:0/",
        "https://hooks.example:99999/",
        "https://hooks.example:-1/",
        "https://hooks.example/#x",
        "https://hooks.example\\@loop.example/",
        "https://hooks.example /",
        "https://hooks.example/\r\nHost: loop.example",
        "https://hooks_.example/",
        "https://１２７.０.０.１/",
        "https://loop.example。evil/",
        "https://ⓛoop.example/",
        "https://loop.example/",
        "https://inside.example/",
        "https://mixed.example/",
        "https://six.example/",
        "https://wrapped.example/",
        "https://sixtofour.example/",
        "https://metadata.google.internal/",
        "https://carrier.example/",
        "https://nothing.example/",
        "https://LOOP.example:8443/",
        "https://allowed.example:22/",
        "http://allowed.example:8081/",
        "http://allowed.example.loop.example:8080/"
      })
  void nobodyIsConnectedTo(String url) {
    Outcome outcome = sender(NAMES).send(url, LETTER);
    assertEquals(List.of(), detour.wanted());
    assertTrue(
        Set.of(Ending.FORBIDDEN, Ending.UNREACHABLE).contains(outcome.ending()),
        outcome.toString());
    assertEquals(List.of(), receiver.requests());
  }

  /// The control: the same parts do connect.
  @Test
  void whatTheOperatorAllowsIsConnectedTo() {
    Outcome outcome = sender(NAMES).send("http://Allowed.example:8080/a?b=c", LETTER);
    assertEquals(Ending.DELIVERED, outcome.ending());
    assertEquals(List.of("127.0.0.1:8080"), detour.wanted());
    String request = receiver.requests().getFirst();
    assertTrue(
        request.startsWith("POST /a?b=c HTTP/1.1\r\nHost: allowed.example:8080\r\n"), request);
  }

  @Test
  void nameThatTurnsIntoAnotherAddressIsNotFollowed() throws UnknownHostException {
    Sender.Names turning =
        name -> {
          asked.add(name);
          return addresses(List.of(asked.size() == 1 ? "8.8.8.8" : "127.0.0.1"));
        };
    var sender = new Sender(ALLOWED, turning, detour, Duration.ofMillis(500));
    sender.send("https://rebinding.example/", LETTER);
    assertEquals(List.of("8.8.8.8:443"), detour.wanted(), "the address that was looked at");
    assertEquals(1, asked.size());
    assertEquals("127.0.0.1", turning.of("rebinding.example")[0].getHostAddress(), "the control");
    sender.send("https://rebinding.example/", LETTER);
    assertEquals(1, detour.wanted().size(), "the next message is not sent at all");
  }

  private Sender sender(Map<String, List<String>> names) {
    return new Sender(
        ALLOWED,
        name -> {
          if (!names.containsKey(name)) {
            throw new UnknownHostException(name);
          }
          return addresses(names.get(name));
        },
        detour,
        Duration.ofSeconds(5));
  }

  private static InetAddress[] addresses(List<String> texts) {
    return texts.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }
}
