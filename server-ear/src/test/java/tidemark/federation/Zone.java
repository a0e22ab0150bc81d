package tidemark.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidemark.organization.Club;
import tidemark.stack.Tidemark;

/// A name server for texts, where the installation was told to ask.
final class Zone implements AutoCloseable {
  private static final int LARGEST = 512;
  private static final short ANSWER = (short) 0x8400;
  private static final short NO_SUCH_NAME = (short) 0x8403;
  private static final short TXT = 16;
  private static final Pattern WANTED = Pattern.compile("tidemark-domain=[0-9a-f]{32}");

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final DatagramSocket socket;

  Zone() {
    try {
      socket = new DatagramSocket(Tidemark.running().names(), InetAddress.getLoopbackAddress());
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::answerAll);
  }

  void publish(String name, String text) {
    texts.put(name, text);
  }

  /// Publishes what the installation wants to read before it gives a club this domain.
  void proves(Club club, String domain) {
    publish("_tidemark." + domain, wanted(club, domain));
  }

  /// What it says that it wants to read.
  static String wanted(Club club, String domain) {
    String order = "{\"name\": \"" + domain + "\"}";
    String sentence =
        club.http()
            .post(club.path() + "/domains", order)
            .require(409)
            .json()
            .path("detail")
            .asText();
    Matcher text = WANTED.matcher(sentence);
    if (!text.find() || !sentence.contains("_tidemark." + domain)) {
      throw new AssertionError(sentence);
    }
    return text.group();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void answerAll() {
    while (!socket.isClosed()) {
      try {
        DatagramPacket question = new DatagramPacket(new byte[LARGEST], LARGEST);
        socket.receive(question);
        byte[] answer = answer(ByteBuffer.wrap(question.getData(), 0, question.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
      } catch (IOException _) {
        // closed, or a client that has gone
      }
    }
  }

  private byte[] answer(ByteBuffer question) {
    final short id = question.getShort();
    question.position(12);
    StringBuilder name = new StringBuilder();
    for (int length = question.get(); length > 0; length = question.get()) {
      byte[] label = new byte[length];
      question.get(label);
      name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
    }
    question.position(question.position() + 4);
    byte[] asked = new byte[question.position() - 12];
    question.position(12).get(asked);
    @Nullable String text = texts.get(name.toString().toLowerCase(Locale.ROOT));
    ByteBuffer answer = ByteBuffer.allocate(LARGEST);
    answer.putShort(id).putShort(text == null ? NO_SUCH_NAME : ANSWER);
    answer.putShort((short) 1).putShort((short) (text == null ? 0 : 1)).putInt(0).put(asked);
    if (text != null) {
      byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
      answer.putShort((short) 0xC00C).putShort(TXT).putShort((short) 1).putInt(0);
      answer.putShort((short) (letters.length + 1)).put((byte) letters.length).put(letters);
    }
    byte[] whole = new byte[answer.position()];
    answer.flip().get(whole);
    return whole;
  }
}
