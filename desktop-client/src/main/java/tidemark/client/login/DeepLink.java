package tidemark.client.login;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import tidemark.client.home.Files600;
import tidemark.client.wire.Trouble;

/// A link that the desktop opens with this program, and the process that waits for it.
///
/// @param address of the link, for example `samay-sync://callback`
/// @param socket in a folder that only its owner enters
/// @param entry that tells the desktop
public record DeepLink(URI address, Path socket, LinkEntry entry) {
  private static final int LONGEST = 8192;

  /// The one of Samay Sync.
  public static DeepLink samay(Path folder, LinkEntry entry) {
    return new DeepLink(
        URI.create("samay-sync://callback"), Files600.folder(folder).resolve("login.sock"), entry);
  }

  /// Tells the process that waits what the desktop was asked to open.
  public void tell(String link) {
    if (!link.startsWith(address + "?") || link.length() > LONGEST) {
      throw new Trouble("This is not a link of a login.");
    }
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        OutputStream out = Channels.newOutputStream(channel)) {
      out.write(link.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Trouble("No login waits for this link.", e);
    }
  }

  Ear listen() throws IOException {
    entry.write();
    boolean _ = Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    return new Ear(server.bind(UnixDomainSocketAddress.of(socket)), socket);
  }

  /// What waits.
  record Ear(ServerSocketChannel server, Path socket) implements Closeable {
    void hear(Consumer<Map<String, String>> told) {
      Thread _ = Thread.ofVirtual().start(() -> run(told));
    }

    private void run(Consumer<Map<String, String>> told) {
      while (server.isOpen()) {
        try (SocketChannel channel = server.accept();
            InputStream in = Channels.newInputStream(channel)) {
          String link = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
          told.accept(Callback.parameters(link.substring(link.indexOf('?') + 1)));
        } catch (ClosedChannelException _) {
          return;
        } catch (IOException | IllegalArgumentException _) {
          // whoever said this was no browser
        }
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      boolean _ = Files.deleteIfExists(socket);
    }
  }
}
