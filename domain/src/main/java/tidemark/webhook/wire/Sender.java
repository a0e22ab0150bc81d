package tidemark.webhook.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import tidemark.webhook.wire.Outcome.Ending;

/// Sends a letter.
///
/// Java's own client resolves names by itself, and again when it connects: it cannot be told to use
/// the address that was looked at.
public final class Sender {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_ADDRESSES = 4;

  private final Set<String> allowed;
  private final Names names;
  private final SocketFactory sockets;
  private final Duration patience;

  /// Who knows the addresses of a name.
  interface Names {
    InetAddress[] of(String name) throws UnknownHostException;
  }

  /// One that asks the machine's own resolver.
  ///
  /// @param allowed hosts that the operator allows by name
  public Sender(Set<String> allowed) {
    this(allowed, InetAddress::getAllByName, SocketFactory.getDefault(), PATIENCE);
  }

  Sender(Set<String> allowed, Names names, SocketFactory sockets, Duration patience) {
    this.allowed = Set.copyOf(allowed);
    this.names = names;
    this.sockets = sockets;
    this.patience = patience;
  }

  public Outcome send(String url, Letter letter) {
    Optional<Target> target = Target.of(url, allowed);
    if (target.isEmpty()) {
      return Outcome.without(Ending.FORBIDDEN);
    }
    try {
      List<InetAddress> addresses = List.of(names.of(target.get().host()));
      boolean isSafe = target.get().isTrusted() || addresses.stream().allMatch(Internet::has);
      return isSafe ? send(target.get(), addresses, letter) : Outcome.without(Ending.FORBIDDEN);
    } catch (UnknownHostException _) {
      return Outcome.without(Ending.UNREACHABLE);
    }
  }

  private Outcome send(Target target, List<InetAddress> addresses, Letter letter) {
    long end = System.nanoTime() + patience.toNanos();
    Outcome last = Outcome.without(Ending.UNREACHABLE);
    for (InetAddress address : addresses.stream().limit(MOST_ADDRESSES).toList()) {
      Attempt attempt = new Attempt(target, new InetSocketAddress(address, target.port()), end);
      last = send(attempt, letter);
      // once somebody was connected to, the letter may have been read
      if (attempt.isConnected.get()) {
        return last;
      }
    }
    return last;
  }

  private record Attempt(
      Target target, InetSocketAddress address, long end, AtomicBoolean isConnected) {
    Attempt(Target target, InetSocketAddress address, long end) {
      this(target, address, end, new AtomicBoolean());
    }

    int millisLeft() {
      return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }
  }

  private Outcome send(Attempt attempt, Letter letter) {
    AtomicBoolean isLate = new AtomicBoolean();
    try (Socket plain = sockets.createSocket()) {
      endInTime(plain, attempt, isLate);
      plain.connect(attempt.address(), attempt.millisLeft());
      attempt.isConnected().set(true);
      try (Socket socket = attempt.target().isSecret() ? secret(plain, attempt) : plain) {
        write(socket.getOutputStream(), attempt.target(), letter);
        return Reply.read(new BufferedInputStream(socket.getInputStream()));
      }
    } catch (IOException _) {
      boolean isTimeout = isLate.get() || attempt.end() <= System.nanoTime();
      return Outcome.without(isTimeout ? Ending.TIMEOUT : Ending.UNREACHABLE);
    }
  }

  /// A receiver that sends a byte now and then is late too: nothing but the end of the connection
  /// stops it.
  private static void endInTime(Socket socket, Attempt attempt, AtomicBoolean isLate) {
    CompletableFuture.delayedExecutor(attempt.millisLeft(), TimeUnit.MILLISECONDS)
        .execute(() -> {
          isLate.set(!socket.isClosed());
          close(socket);
        });
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // it is closed already
    }
  }

  /// The certificate has to be the name's, although the connection was made to an address.
  private static Socket secret(Socket plain, Attempt attempt) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket =
        (SSLSocket)
            factory.createSocket(plain, attempt.target().host(), attempt.target().port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static void write(OutputStream out, Target target, Letter letter) throws IOException {
    byte[] body = letter.body().getBytes(StandardCharsets.UTF_8);
    String head =
        String.join(
            "\r\n",
            "POST " + target.path() + " HTTP/1.1",
            "Host: " + target.authority(),
            "User-Agent: Tidemark-Webhooks/1",
            "Accept: */*",
            "Content-Type: application/json",
            "Content-Length: " + body.length,
            "webhook-id: " + letter.id(),
            "webhook-timestamp: " + letter.at().getEpochSecond(),
            "webhook-signature: " + letter.signature(),
            "Connection: close",
            "\r\n");
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }
}
