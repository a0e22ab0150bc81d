package tidemark.maintenance;

import java.util.Locale;

/// What the timetable knows to do.
enum Job {
  FORGET_KEYS,
  FOLLOW_PEOPLE,
  FOLLOW_ORGANIZATIONS,
  ABANDON_REVIEWS;

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
