package tidemark.webhook.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/// Sockets that remember where they were to connect to, and connect to a receiver of ours instead.
final class Detour extends SocketFactory {
  private final List<SocketAddress> wanted = new CopyOnWriteArrayList<>();
  private final Receiver receiver;

  Detour(Receiver receiver) {
    this.receiver = receiver;
  }

  /// All addresses that somebody connected to, in their order.
  List<String> wanted() {
    return wanted.stream()
        .map(InetSocketAddress.class::cast)
        .map(address -> address.getAddress().getHostAddress() + ":" + address.getPort())
        .toList();
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress address, int millis) throws IOException {
        wanted.add(address);
        super.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), receiver.port()), millis);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new AssertionError("this would look the name up again");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new AssertionError("this would look the name up again");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port), 1_000);
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }
}
