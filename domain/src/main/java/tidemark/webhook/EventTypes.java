package tidemark.webhook;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tidemark.change.Kind;

/// What one can be told of.
final class EventTypes {
  private static final Set<String> OF_A_PERSON =
      Set.copyOf(
          changed(
              Kind.ASSESSMENT_ENTRY,
              Kind.BUCKET,
              Kind.CONSENT,
              Kind.DEVICE,
              Kind.MOOD_ACTIVITY,
              Kind.MOOD_ENTRY,
              Kind.PR_ACTIVITY,
              Kind.SCHEDULE,
              Kind.SETTING,
              Kind.WORK_SESSION));

  /// What members do by themselves is not among them.
  private static final Set<String> OF_AN_ORGANIZATION =
      Set.copyOf(
          Stream.concat(
                  Stream.of("member.joined", "member.changed", "member.left"),
                  changed(Kind.TEAM, Kind.TEAM_MEMBER, Kind.TEAM_BLOCK_ITEM).stream())
              .toList());

  private EventTypes() {}

  static boolean are(Collection<String> types, boolean ofOrganization) {
    return !types.isEmpty()
        && (ofOrganization ? OF_AN_ORGANIZATION : OF_A_PERSON).containsAll(types);
  }

  /// All there are, for whoever has to choose.
  static List<String> all(boolean ofOrganization) {
    return (ofOrganization ? OF_AN_ORGANIZATION : OF_A_PERSON).stream().sorted().toList();
  }

  private static List<String> changed(Kind... kinds) {
    return Stream.of(kinds).map(kind -> kind.text() + ".changed").toList();
  }
}
