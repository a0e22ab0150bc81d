package tidemark.client.samay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.client.wire.Json;

class BoardTest {
  @Test
  void pageSaysHowItIsAndItsButtonsAct() throws Exception {
    List<String> done = new ArrayList<>();
    Board.Acts acts =
        new Board.Acts(
            () -> Json.object().put("login", "authenticated").put("runs", 3),
            () -> done.add("sync"),
            () -> done.add("login"),
            () -> done.add("logout"));
    try (Board board = Board.open(0, acts)) {
      URI page = URI.create("http://127.0.0.1:" + board.port() + "/");
      assertTrue(send(HttpRequest.newBuilder(page)).body().contains("Logout"));
      assertEquals(
          "{\"login\":\"authenticated\",\"runs\":3}",
          send(HttpRequest.newBuilder(page.resolve("/status"))).body());
      for (String button : List.of("sync", "login", "logout")) {
        assertEquals(200, send(post(page.resolve("/" + button))).statusCode());
      }
      assertEquals(List.of("sync", "login", "logout"), done);
      assertEquals(
          403,
          send(post(page.resolve("/logout")).header("Origin", "https://evil.example"))
              .statusCode());
      assertEquals(404, send(HttpRequest.newBuilder(page.resolve("/logout"))).statusCode());
      assertEquals(3, done.size(), "nobody else presses them");
    }
  }

  private static HttpRequest.Builder post(URI address) {
    return HttpRequest.newBuilder(address).POST(BodyPublishers.noBody());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      return browser.send(request.build(), BodyHandlers.ofString());
    }
  }
}
