package tidemark.journal.merge;

import org.jspecify.annotations.Nullable;

/// The one rule by which versions meet.
public final class Merge {
  private Merge() {}

  public static Outcome decide(@Nullable Stored stored, Offered offered) {
    Version wanted = offered.version();
    if (stored == null) {
      return wanted.deleted() ? new Outcome.Nothing() : new Outcome.Accepted(wanted);
    }
    if (stored.purged()) {
      return wanted.deleted() ? new Outcome.Nothing() : new Outcome.Gone();
    }
    Version there = stored.version();
    if (wanted.saysTheSameAs(there)) {
      return new Outcome.Unchanged(wanted.compareTo(there) > 0 ? wanted : there);
    }
    boolean knewIt = offered.base() != null && offered.base() == stored.usn();
    if (knewIt || offered.strategy() == Strategy.LOCAL_WINS) {
      return new Outcome.Accepted(wanted.notBefore(there.at() + 1));
    }
    boolean isLater = wanted.compareTo(there) > 0 && offered.strategy() != Strategy.REMOTE_WINS;
    return isLater ? new Outcome.Accepted(wanted) : new Outcome.Lost();
  }
}
