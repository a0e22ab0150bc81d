package tidemark.webhook.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Listens on loopback, and says the same to whoever comes. Without an answer it holds the line.
final class Receiver implements AutoCloseable {
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final String answer;
  private final ServerSocket door;

  Receiver(String answer) {
    this.answer = answer;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  List<String> requests() {
    return requests;
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.ofVirtual().start(() -> converse(caller));
      } catch (IOException _) {
        // closed
      }
    }
  }

  private void converse(Socket caller) {
    try (caller) {
      requests.add(request(caller));
      caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      caller.getOutputStream().flush();
      if (answer.isEmpty()) {
        var _ = caller.getInputStream().read();
      }
    } catch (IOException _) {
      // the caller has gone
    }
  }

  /// Up to the end of the body, which is an object of JSON without another one inside.
  private static String request(Socket caller) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    for (int next = caller.getInputStream().read(); next >= 0 && next != '}'; ) {
      read.write(next);
      next = caller.getInputStream().read();
    }
    return read.toString(StandardCharsets.UTF_8) + "}";
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
