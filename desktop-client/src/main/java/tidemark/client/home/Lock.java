package tidemark.client.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Held by one process at a time.
public final class Lock implements AutoCloseable {
  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  /// The lock, if nobody holds it.
  public static Optional<Lock> take(Path file) {
    Path _ = Files600.folderOf(file);
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new Lock(channel));
      }
      channel.close();
    } catch (OverlappingFileLockException _) {
      closed(channel);
    } catch (IOException e) {
      closed(channel);
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private static void closed(@Nullable FileChannel channel) {
    if (channel != null) {
      new Lock(channel).close();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
