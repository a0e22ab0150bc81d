package tidemark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tidemark.directory.Soon;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// Every kind of token that is not what it says, shown to every operation that asks who one is.
class ForgeriesIT {
  private static final String DATA = "/api/0/buckets/";
  private static final int KINDS = 12;
  private static final int OPERATIONS = 20;

  private final Tidemark tidemark = Tidemark.running();

  @Test
  void noForgedTokenOfTheRealmIsAccepted() throws IOException {
    AtomicInteger lured = new AtomicInteger();
    HttpServer lure = lure(lured);
    String real = RealmForgeries.tokenOf("ada");
    try (RealmMint mint = new RealmMint(real)) {
      // the realm's keys are fetched again at most every ten seconds
      String honest = mint.sign(Forge.claims(real));
      assertTrue(Soon.isTrue(() -> with(honest).get(DATA).status() == 200), "the control");
      String address = "http://127.0.0.1:" + lure.getAddress().getPort() + "/keys";
      assertAllRefused(RealmForgeries.of(mint, address));
      assertEquals(0, lured.get(), "keys were asked of the forger");
    } finally {
      lure.stop(0);
    }
  }

  @Test
  void noForgedTokenOfOursIsAccepted() {
    Http.Answer login = OwnForgeries.logIn();
    String real = login.json().path("token").asText();
    try (OwnMint mint = new OwnMint()) {
      String honest = mint.sign(mint.head(real), Forge.claims(real));
      assertEquals(200, with(honest).get(DATA).status(), "the control");
      assertAllRefused(OwnForgeries.of(mint, login));
      assertEquals(200, with(real).get(DATA).status(), "the real one lives on");
    }
  }

  private void assertAllRefused(Map<String, String> forgeries) {
    List<Operation> operations = Operation.guarded();
    assertTrue(forgeries.size() >= KINDS && operations.size() >= OPERATIONS);
    List<String> wrong = new ArrayList<>();
    forgeries.forEach((kind, token) ->
        operations.forEach(operation -> {
          Http.Answer answer = ask(operation, with(token));
          if (!isRefusal(answer)) {
            wrong.add(kind + " at " + operation + ": " + answer.status() + " " + answer.body());
          }
        }));
    assertEquals(List.of(), wrong);
  }

  private static boolean isRefusal(Http.Answer answer) {
    return answer.status() == 401
        && answer.header("Content-Type").startsWith("application/problem+json")
        && answer.header("WWW-Authenticate").equals("Bearer")
        && answer.json().path("code").asText().equals("credential-invalid");
  }

  private static Http.Answer ask(Operation operation, Http client) {
    String path =
        operation
            .path()
            .replace("{event}", "1")
            .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    var body = operation.hasBody() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/json")
            .method(operation.method(), body));
  }

  private Http with(String token) {
    return new Http(tidemark.url(), Map.of("Authorization", "Bearer " + token));
  }

  private static HttpServer lure(AtomicInteger asked) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
