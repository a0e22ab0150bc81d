package tidemark.invitation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tidemark.stack.Tidemark;

/// A mail server where the installation was told to leave its mail. It takes what comes, or refuses
/// every addressee.
final class Mailbox implements AutoCloseable {
  private final List<String> letters = new CopyOnWriteArrayList<>();
  private final boolean isWilling;
  private final ServerSocket door;

  Mailbox(boolean isWilling) {
    this.isWilling = isWilling;
    try {
      door = new ServerSocket(Tidemark.running().letters(), 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /// What was left so far, envelope and all.
  List<String> letters() {
    return letters;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        converse(caller);
      } catch (IOException _) {
        // closed, or a client that has gone
      }
    }
  }

  private void converse(Socket caller) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    say(caller, "220 tests");
    for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
      said.append(line).append('\n');
      switch (line.split(" ", 2)[0]) {
        case "RCPT" -> say(caller, isWilling ? "250 yes" : "550 no");
        case "DATA" -> {
          say(caller, "354 go on");
          for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
            said.append(text).append('\n');
          }
          letters.add(said.toString());
          say(caller, "250 taken");
        }
        case "QUIT" -> say(caller, "221 bye");
        default -> say(caller, "250 yes");
      }
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }
}
