package tidemark.query.turn;

import java.util.concurrent.Semaphore;

/// A place among those that run. Closing gives it back.
public record Turn(Semaphore places) implements AutoCloseable {
  @Override
  public void close() {
    places.release();
  }
}
