package tidemark.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;

/// Ports that are asked for, and ports that are merely needed.
public final class Ports {
  private Ports() {}

  /// Different ports of the loopback interface that nobody listens on. They are all held open until
  /// the last one is found, or the same one would come twice.
  public static List<Integer> free(int count) {
    List<ServerSocket> held = Stream.generate(Ports::any).limit(count).toList();
    List<Integer> numbers = held.stream().map(ServerSocket::getLocalPort).toList();
    held.forEach(Ports::release);
    return numbers;
  }

  /// Refuses when somebody listens on `port` already; `variable` is what would move us elsewhere.
  public static void require(String address, int port, String variable) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException e) {
      throw new Trouble(
          "Port %d on %s is taken: stop what listens there, or set %s to another port."
              .formatted(port, address, variable),
          e);
    }
  }

  private static ServerSocket any() {
    try {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
