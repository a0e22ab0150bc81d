package tidemark.maintenance;

import java.util.Locale;

/// What the timetable knows to do.
enum Job {
  FORGET_KEYS,
  FOLLOW_PEOPLE,
  FOLLOW_ORGANIZATIONS,
  FORGET_RECORDS,
  ABANDON_REVIEWS,
  FORGET_DELIVERIES;

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
