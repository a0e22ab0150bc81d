package tidemark.sighting;

import java.util.Locale;

/// What somebody looked at.
public enum What {
  /// The sessions shared with a team.
  TEAM_ACTIVITY,
  /// The same, as what has changed in the team.
  TEAM_CHANGES,
  /// The sums of each member of a team.
  TEAM_STATISTICS,
  /// The sums of each member of an organisation.
  INSIGHTS;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
