package tidemark.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListenersIT {
  @Test
  void everyServerListensOnTheLoopbackInterfaceOnly() throws IOException {
    for (var server : Tidemark.running().pids().entrySet()) {
      List<Listeners.Listener> listeners = Listeners.of(server.getValue());
      assertTrue(!listeners.isEmpty(), server.getKey() + " listens somewhere");
      Set<Listeners.Listener> open =
          listeners.stream().filter(l -> !l.loopback()).collect(Collectors.toSet());
      assertEquals(Set.of(), open, server.getKey());
    }
  }

  @Test
  void aListenerOnEveryAddressWouldBeSeen() throws IOException {
    try (ServerSocket open = new ServerSocket(0);
        ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Listeners.Listener> own = Listeners.of(ProcessHandle.current().pid());
      assertTrue(own.contains(new Listeners.Listener(open.getLocalPort(), false)));
      assertTrue(own.contains(new Listeners.Listener(closed.getLocalPort(), true)));
    }
  }
}
