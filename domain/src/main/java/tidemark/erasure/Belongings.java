package tidemark.erasure;

import java.util.List;

/// Where a person's rows are, in the order in which they can go: what refers to others first.
///
/// A test compares it with the tables of the database, so that a new one is not forgotten.
record Belongings(String table, String whose) {
  static final List<Belongings> ALL =
      List.of(
          new Belongings("event", "space_id = ?"),
          new Belongings("bucket", "space_id = ?"),
          new Belongings("pr_activity", "space_id = ?"),
          new Belongings("work_session", "space_id = ?"),
          new Belongings("assessment_entry", "space_id = ?"),
          new Belongings("mood_entry", "space_id = ?"),
          new Belongings("mood_activity", "space_id = ?"),
          new Belongings("schedule", "space_id = ?"),
          new Belongings("sync_conflict", "space_id = ?"),
          new Belongings("attempt", "space_id = ?"),
          new Belongings("setting", "space_id = ?"),
          new Belongings("consent", "space_id = ?"),
          new Belongings("retention_rule", "space_id = ?"),
          new Belongings("retention_receipt", "space_id = ?"),
          new Belongings("sighting", "space_id = ?"),
          new Belongings("webhook_bell", "space = ?"),
          new Belongings("webhook_lane", "space = ?"),
          new Belongings("webhook_attempt", "space_id = ?"),
          new Belongings("webhook_message", "space_id = ?"),
          new Belongings("webhook", "space_id = ?"),
          new Belongings("device", "space_id = ?"),
          new Belongings("api_key", "person_id = ?"),
          new Belongings("login_session", "person_id = ?"),
          new Belongings("change", "space_id = ?"),
          new Belongings("stream", "space_id = ?"),
          new Belongings("team_offer", "person_id = ?"),
          new Belongings(
              "invitation",
              "? in (created_by, answered_by) or lower(email) = (select lower(p.email) from person p where p.id = ?)"),
          new Belongings("former_membership", "person_id = ?"));

  /// How often the person stands in the condition.
  int times() {
    return (int) whose.chars().filter(c -> c == '?').count();
  }
}
