package tidemark.rest.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.live.Live;
import tidemark.live.Watch;
import tidemark.login.Credentials;
import tidemark.rest.Refusals;

/// All open streams of this node.
@ApplicationScoped
public class Followers {
  private static final Logger LOG = Logger.getLogger(Followers.class.getName());
  private static final long BREATH_SECONDS = 10;

  /// What happens within this time is told in one piece.
  private static final long GATHER_MILLIS = 40;

  private static final int MOST_OF_A_PERSON = 50;
  private static final int LOOKERS = 2;

  @Resource private ManagedScheduledExecutorService clock;
  @Resource private ManagedThreadFactory threads;
  @Inject private Credentials credentials;
  @Inject private Database database;
  @Inject private Live live;

  private final Map<Follower, Following> all = new ConcurrentHashMap<>();
  private final List<Thread> lookers = new ArrayList<>();
  private final DelayQueue<Due> due = new DelayQueue<>();

  /// What it takes to look for somebody: the credential is asked again each time.
  private record Following(Caller caller, String credential, Watch watch, AtomicBoolean isDue) {}

  /// Looks are made by threads of their own. A task would inherit where it was ordered from, and
  /// within a writer's transaction nobody may begin one.
  @PostConstruct
  void begin() {
    for (int i = 0; i < LOOKERS; i++) {
      Thread looker = threads.newThread(this::lookWhenDue);
      looker.start();
      lookers.add(looker);
    }
    var _ =
        clock.scheduleWithFixedDelay(
            this::breathe, BREATH_SECONDS, BREATH_SECONDS, TimeUnit.SECONDS);
  }

  void follow(Caller caller, String credential, Follower follower) {
    long own = all.values().stream().filter(f -> f.caller.person().equals(caller.person())).count();
    if (own >= MOST_OF_A_PERSON) {
      throw new Refusal(Reason.LIMIT_REACHED, MOST_OF_A_PERSON + " open streams");
    }
    AtomicBoolean isDue = new AtomicBoolean();
    Watch watch = live.watch(caller, () -> soon(follower, isDue));
    all.put(follower, new Following(caller, credential, watch, isDue));
    try {
      follower.tell(live.look(caller, watch, follower.topics()));
    } catch (RuntimeException e) {
      forget(follower);
      throw e;
    }
    follower.breathe();
  }

  /// As `follow`, for one whose credential is still to be asked. The threads of sockets can begin
  /// no transaction, and a refusal is the last word on the socket.
  void welcome(String credential, String request, Follower follower) {
    threads
        .newThread(() -> {
          try {
            database.atomically(
                () -> follow(credentials.recognise(credential, request), credential, follower));
          } catch (RuntimeException e) {
            follower.end(Refusals.of(e).reason().slug());
          }
        })
        .start();
  }

  void leave(Follower follower) {
    forget(follower);
  }

  /// Ends the stream after a while, as its client wishes.
  void endAfter(Follower follower, long seconds) {
    var _ =
        clock.schedule(
            () -> {
              forget(follower);
              follower.end("time");
            },
            seconds,
            TimeUnit.SECONDS);
  }

  private void soon(Follower follower, AtomicBoolean isDue) {
    if (isDue.compareAndSet(false, true)) {
      due.add(Due.in(GATHER_MILLIS, follower));
    }
  }

  private void lookWhenDue() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        look(due.take().follower());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Follower follower) {
    Following following = all.get(follower);
    if (following == null) {
      return;
    }
    following.isDue.set(false);
    try {
      database.atomically(() -> {
        Caller caller = credentials.recognise(following.credential, following.caller.request());
        follower.tell(
            live.look(caller.on(following.caller.device()), following.watch, follower.topics()));
      });
    } catch (RuntimeException e) {
      ended(follower, e);
    }
  }

  /// While the database is away nothing is known, and the stream goes on when it is back.
  private void ended(Follower follower, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        forget(follower);
        follower.end(refusal.reason().slug());
        return;
      }
    }
    LOG.log(Level.WARNING, "What is new could not be found out: {0}", e.toString());
  }

  private void breathe() {
    all.forEach((follower, following) -> {
      if (follower.isGone()) {
        forget(follower);
        follower.close();
      } else {
        follower.breathe();
        soon(follower, following.isDue);
      }
    });
  }

  private void forget(Follower follower) {
    Following following = all.remove(follower);
    if (following != null) {
      live.leave(following.watch);
    }
  }

  @PreDestroy
  void end() {
    lookers.forEach(Thread::interrupt);
    all.keySet().forEach(Follower::close);
  }
}
