package tidemark.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept-alive connection that costs next to nothing: on a small machine a full HTTP client
/// would be measured along.
final class Wire implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String headers;

  Wire(int port, String key) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
    headers = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nX-API-Key: " + key + "\r\n";
  }

  /// What came back, and after how long its first byte.
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Answer(int status, byte[] body, long firstByteNanos) {
    Answer require(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException(
            status + ": " + new String(body, StandardCharsets.UTF_8).strip());
      }
      return this;
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Answer get(String path) throws IOException {
    long started = System.nanoTime();
    out.write(("GET " + path + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    return answer(started);
  }

  Answer post(String path, byte[] body) throws IOException {
    long started = System.nanoTime();
    String head =
        "POST %s%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, headers, body.length);
    byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[first.length + body.length];
    System.arraycopy(first, 0, whole, 0, first.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    out.write(whole);
    return answer(started);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Answer answer(long started) throws IOException {
    String first = line();
    long firstByte = System.nanoTime() - started;
    int status = Integer.parseInt(first.split(" ")[1]);
    int length = 0;
    boolean isChunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      isChunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
    }
    return new Answer(status, isChunked ? chunks() : in.readNBytes(length), firstByte);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int size;
    do {
      size = Integer.parseInt(line().strip(), 16);
      body.write(in.readNBytes(size));
      line();
    } while (size > 0);
    return body.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
