package tidemark.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;
import tidemark.bucket.Buckets;

/// What there is to watch, and who does.
@ApplicationScoped
@Transactional
public class Live {
  /// On one node.
  private static final int MOST = 10_000;

  @Inject private Database database;
  @Inject private Buckets buckets;
  @Inject private Watches watches;

  /// Has `wake` run when something may be new; what that is, `look` says. It runs in the thread of
  /// whoever wrote it, so it has to be quick.
  @Requires
  public Watch watch(Caller caller, Runnable wake) {
    if (watches.number() >= MOST) {
      throw new Refusal(Reason.UNAVAILABLE);
    }
    return watches.begin(wake);
  }

  /// How far the topics have come. From now on the watch is woken when one of them goes on.
  @Requires
  public List<Head> look(Caller caller, Watch watch, List<Topic> topics) {
    List<Head> heads = heads(caller, topics);
    // what stirred before the watch stood there woke nobody
    return watches.move(watch, keys(heads)) ? heads(caller, topics) : heads;
  }

  /// Whoever watched does so no more. That must not need the database.
  @Transactional(Transactional.TxType.SUPPORTS)
  public void leave(Watch watch) {
    watches.end(watch);
  }

  private List<Head> heads(Caller caller, List<Topic> topics) {
    return topics.stream().map(topic -> head(caller, topic)).toList();
  }

  private static Set<String> keys(List<Head> heads) {
    Set<String> keys = new HashSet<>();
    heads.forEach(head -> keys.addAll(head.keys()));
    return keys;
  }

  private Head head(Caller caller, Topic topic) {
    if (topic.bucket() == null) {
      return database.use(c -> HeadTable.feeds(c, topic, caller));
    }
    if (!caller.may(Scope.EVENTS_READ)) {
      throw new Refusal(Reason.SCOPE_MISSING, List.of(Scope.EVENTS_READ.text()));
    }
    var place = buckets.place(caller, topic.bucket());
    return database.use(c -> HeadTable.bucket(c, topic, place));
  }
}
