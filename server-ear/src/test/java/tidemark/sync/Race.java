package tidemark.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Writers with slow transactions, and a reader with a cursor beside them.
record Race(int writers, int batches, int size) {

  /// A way to write things and to read what is new.
  interface Way {
    void write(List<UUID> ids);

    /// What came after the cursor that this remembers.
    List<UUID> read();
  }

  /// How many of the written things the reader has not seen at the end.
  int lost(Way way) {
    Set<UUID> written = new HashSet<>();
    Set<UUID> seen = new HashSet<>();
    AtomicBoolean isOver = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<UUID>>> running = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        running.add(threads.submit(() -> write(way)));
      }
      Future<?> reader =
          threads.submit(() -> {
            while (!isOver.get()) {
              seen.addAll(way.read());
            }
          });
      for (Future<List<UUID>> writer : running) {
        written.addAll(writer.get());
      }
      isOver.set(true);
      reader.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
    seen.addAll(way.read());
    written.removeAll(seen);
    return written.size();
  }

  private List<UUID> write(Way way) {
    List<UUID> all = new ArrayList<>();
    for (int b = 0; b < batches; b++) {
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        ids.add(UUID.randomUUID());
      }
      way.write(ids);
      all.addAll(ids);
    }
    return all;
  }
}
