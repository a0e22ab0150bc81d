package tidemark.client.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tidemark.client.wire.Bell;

/// Being told to end by a signal, with time to put things in order.
public final class Ending implements AutoCloseable {
  private static final int LONGEST_SECONDS = 10;

  private final Bell bell = new Bell();
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Ending() {}

  /// Opened before, and so closed after, everything that has to be put in order.
  public static Ending hooked() {
    Ending ending = new Ending();
    Runtime.getRuntime().addShutdownHook(new Thread(ending::tell));
    return ending;
  }

  private void tell() {
    told.countDown();
    bell.ring();
    try {
      boolean _ = closed.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Rings when the process is told to end.
  Bell bell() {
    return bell;
  }

  public boolean isTold() {
    return told.getCount() == 0;
  }

  public void await() throws InterruptedException {
    told.await();
  }

  public void await(Duration longest) throws InterruptedException {
    boolean _ = told.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
