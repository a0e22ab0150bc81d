package tidemark.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tidemark.stack.Tidemark;

/// A client of the socket that has said one thing.
final class Socket implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE_SECONDS = 30;

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();

  /// @param first what it says; nothing at all if that is empty
  Socket(String first) {
    URI address =
        URI.create(Tidemark.running().url().replaceFirst("^http", "ws") + "/api/v1/live/socket");
    WebSocket socket = http.newWebSocketBuilder().buildAsync(address, new Ear()).join();
    if (!first.isEmpty()) {
      socket.sendText(first, true).join();
    }
  }

  /// The next frame; one with the event `closed` is made up at the end.
  JsonNode next() {
    JsonNode next = within(PATIENCE_SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was told");
    }
    return next;
  }

  @Nullable JsonNode within(int seconds) {
    try {
      return frames.poll(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder heard = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      heard.append(part);
      if (last) {
        add(heard.toString());
        heard.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      add("{\"event\":\"closed\"}");
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable thrown) {
      add("{\"event\":\"closed\"}");
    }

    private void add(String frame) {
      try {
        frames.add(JSON.readTree(frame));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
