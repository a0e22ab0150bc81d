package tidemark.sync;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Scope;
import tidemark.change.Kind;
import tidemark.journal.Type;

/// What a caller may read in a feed. Sync is another way to the same things, and asks for the scope
/// that the way by their own address asks for.
final class Reach {
  private Reach() {}

  /// Those of the wanted kinds that are told of; without a wish, all the caller may read.
  static Set<Kind> of(Caller caller, Set<Kind> wanted) {
    if (wanted.isEmpty()) {
      return known().stream()
          .filter(kind -> caller.may(scope(kind)))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }
    for (Kind kind : wanted) {
      if (!caller.may(scope(kind))) {
        throw new Refusal(Reason.SCOPE_MISSING, List.of(scope(kind).text()));
      }
    }
    Set<Kind> told = EnumSet.copyOf(wanted);
    told.retainAll(known());
    return told;
  }

  private static Set<Kind> known() {
    Set<Kind> known = EnumSet.noneOf(Kind.class);
    known.addAll(DataTable.kinds());
    for (Type type : Type.values()) {
      known.add(type.kind());
    }
    return Collections.unmodifiableSet(known);
  }

  private static Scope scope(Kind kind) {
    return switch (kind) {
      case ASSESSMENT_ENTRY, MOOD_ENTRY, MOOD_ACTIVITY, SCHEDULE -> Scope.SYNC;
      case DEVICE -> Scope.DEVICES;
      case SETTING -> Scope.SETTINGS;
      case BUCKET -> Scope.EVENTS_READ;
      case WORK_SESSION, PR_ACTIVITY -> Scope.WORK;
      case CONSENT, TEAM, TEAM_MEMBER, TEAM_BLOCK_ITEM, SESSION_SHARE -> Scope.TEAMS;
      case ORGANIZATION, MEMBERSHIP -> Scope.ORGANIZATIONS;
    };
  }
}
