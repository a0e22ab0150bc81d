package tidemark.webhook.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import tidemark.change.Stirred;

/// The workers of this node. They have threads of their own, so that a receiver that does not
/// answer holds up nobody but other receivers.
@ApplicationScoped
class Couriers {
  private static final Logger LOG = Logger.getLogger(Couriers.class.getName());
  private static final int WORKERS = 8;

  /// What is written within this time is looked for in one go.
  private static final long GATHER_MILLIS = 200;

  @Resource private ManagedThreadFactory threads;
  @Inject private Rounds rounds;

  private final Semaphore calls = new Semaphore(0);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Thread> workers = new ArrayList<>();

  @PostConstruct
  void begin() {
    for (int i = 0; i < WORKERS; i++) {
      Thread worker = threads.newThread(this::work);
      worker.start();
      workers.add(worker);
    }
  }

  /// Somebody looks soon. Whoever calls does not wait for it.
  void wake() {
    if (calls.availablePermits() == 0) {
      calls.release();
    }
  }

  void stirred(
      @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
          Stirred stirred) {
    if (stirred.bucket() == null) {
      wake();
    }
  }

  void rung(
      @Observes(during = TransactionPhase.AFTER_SUCCESS, notifyObserver = Reception.IF_EXISTS)
          Rung rung) {
    wake();
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        calls.acquire();
        if (closing.await(GATHER_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
        calls.drainPermits();
        deliver();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// While there is something to do, another one may help.
  private void deliver() {
    try {
      while (closing.getCount() > 0 && rounds.go()) {
        wake();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Webhooks wait: {0}", e.toString());
    }
  }

  @PreDestroy
  void end() {
    closing.countDown();
    workers.forEach(Thread::interrupt);
  }
}
