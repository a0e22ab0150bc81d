package tidemark.webhook.wire;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses are of the public Internet, by the registries of special addresses at IANA.
final class Internet {
  /// Of version 4: all that is not to be reached from elsewhere, or is not one machine.
  private static final List<Block> SPECIAL_4 =
      Block.all(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /// Of version 6 only this is given to anybody, and parts of it wrap an address of version 4.
  private static final Block GLOBAL_6 = Block.of("2000::/3");

  private static final List<Block> SPECIAL_6 =
      Block.all("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private Internet() {}

  static boolean has(InetAddress address) {
    return address instanceof Inet4Address
        ? SPECIAL_4.stream().noneMatch(block -> block.has(address))
        : GLOBAL_6.has(address) && SPECIAL_6.stream().noneMatch(block -> block.has(address));
  }

  /// Addresses that begin alike.
  private record Block(BigInteger start, int ignoredBits) {
    static List<Block> all(String... texts) {
      return List.of(texts).stream().map(Block::of).toList();
    }

    static Block of(String text) {
      String[] parts = text.split("/", 2);
      byte[] bytes = InetAddress.ofLiteral(parts[0]).getAddress();
      int ignored = bytes.length * Byte.SIZE - Integer.parseInt(parts[1]);
      return new Block(new BigInteger(1, bytes).shiftRight(ignored), ignored);
    }

    boolean has(InetAddress address) {
      return new BigInteger(1, address.getAddress()).shiftRight(ignoredBits).equals(start);
    }
  }
}
