package tidemark.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The TCP listeners of a process, as the kernel knows them.
final class Listeners {
  private static final String LISTEN = "0A";
  private static final Set<String> LOOPBACK =
      Set.of("0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private Listeners() {}

  /// A port, and whether only this machine reaches it.
  record Listener(int port, boolean loopback) {}

  static List<Listener> of(long pid) throws IOException {
    Set<String> sockets = sockets(pid);
    List<Listener> found = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
        String[] words = line.strip().split("\\s+");
        if (words.length > 9 && words[3].equals(LISTEN) && sockets.contains(words[9])) {
          String[] local = words[1].split(":");
          found.add(new Listener(Integer.parseInt(local[1], 16), isLoopback(local[0])));
        }
      }
    }
    return found;
  }

  /// 127.0.0.0/8 is written with its bytes reversed, so the 127 is at the end.
  private static boolean isLoopback(String address) {
    return address.length() == 8 ? address.endsWith("7F") : LOOPBACK.contains(address);
  }

  private static Set<String> sockets(long pid) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors.toList()) {
        String target = target(descriptor);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring(8, target.length() - 1));
        }
      }
    }
    return inodes;
  }

  /// A descriptor may be closed between the listing and the look.
  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
