package tidemark.takeout;

import java.util.List;

/// A file of the archive: its name, and the statement whose rows are its lines.
///
/// The statement's only parameter is the person, who is also the space. A test compares the list
/// with the tables of the database.
record Part(String name, String sql) {
  static final List<Part> ALL =
      List.of(
          new Part(
              "profile",
              "select id, number, username, name, email, zone, created_at from person where id = ?"),
          new Part(
              "organizations",
              """
              select o.id, o.name, o.kind, m.role, m.since
              from membership m join organization o on o.id = m.organization_id where m.person_id = ? order by o.id
              """),
          new Part(
              "devices",
              """
              select id, external_id, hostname, name, organization_id, created_at, last_sync_at, revoked_at
              from device where space_id = ? order by id
              """),
          new Part(
              "api_keys",
              """
              select id, name, prefix, scopes, organization_id, device_id, created_at, expires_at, last_used_at, revoked_at
              from api_key where person_id = ? order by id
              """),
          new Part(
              "logins",
              """
              select id, client, organization_id, created_at, refreshed_at, expires_at, revoked_at
              from login_session where person_id = ? order by id
              """),
          new Part(
              "settings",
              "select key, id, value, updated_at from setting where space_id = ? order by key"),
          new Part(
              "buckets",
              """
              select public_name as name, id, type, client, hostname, data, organization_id, device_id, replica,
                created_at, updated_at
              from bucket where space_id = ? order by public_name
              """),
          new Part(
              "events",
              """
              select b.public_name as bucket, e.seq as id, e.starts_at, e.duration_us, e.data
              from bucket b join event e on e.space_id = b.space_id and e.bucket = b.number
              where b.space_id = ? order by b.public_name, e.starts_at, e.seq
              """),
          new Part(
              "work_sessions",
              """
              select id, kind, status, source, client_ref, start_time, end_time, duration_seconds, planned_minutes,
                repo_owner, repo_name, pr_number, pr_title, branch, created_at, updated_at
              from work_session where space_id = ? order by id
              """),
          new Part(
              "pr_activities",
              """
              select id, activity_type, repo_owner, repo_name, pr_number, session_id, metadata, occurred_at, created_at
              from pr_activity where space_id = ? order by id
              """),
          journal("assessment_entry"),
          journal("mood_entry"),
          journal("mood_activity"),
          journal("schedule"),
          new Part(
              "conflicts",
              """
              select id, entity_type, entity_id, was_record, data, edited_at, edited_by, found_at, restored_at
              from sync_conflict where space_id = ? order by id
              """),
          new Part(
              "consents",
              """
              select id, topic, organization_id, team_id, granted_at, withdrawn_at
              from consent where space_id = ? order by id
              """),
          new Part(
              "teams",
              """
              select t.id, t.name, m.role, m.client_ref, m.joined_at
              from team_member m join team t on t.id = m.team_id where m.person_id = ? order by t.id
              """),
          new Part(
              "session_shares",
              """
              select space_id as team_id, id, local_id, session_ref, start_time, end_time, planned_minutes,
                duration_seconds, completed, shared_at, withdrawn_at
              from session_share where person_id = ? order by id
              """),
          new Part(
              "block_items",
              """
              select space_id as team_id, id, item_type, value, created_at
              from team_block_item where added_by = ? order by id
              """),
          new Part(
              "retention_rules",
              "select bucket_type, days, changed_at from retention_rule where space_id = ? order by id"),
          new Part(
              "retention_receipts",
              """
              select bucket_id, bucket_type, organization_id, days, older_than, events, purged_at
              from retention_receipt where space_id = ? order by id
              """),
          new Part(
              "sightings",
              """
              select seq, at, viewer_id, organization_id, team_id, what, from_at, until_at, rows, request,
                encode(digest, 'hex') as chain
              from sighting where space_id = ? order by seq
              """),
          new Part(
              "webhooks",
              """
              select id, name, url, types, created_at, disabled_at, disabled_for
              from webhook where space_id = ? order by id
              """),
          new Part(
              "webhook_messages",
              """
              select m.id, m.webhook_id, m.type, m.payload, m.made_at, m.state, a.at, a.outcome, a.status
              from webhook_message m left join webhook_attempt a on a.space_id = m.space_id and a.message_id = m.id
              where m.space_id = ? order by m.id, a.at
              """),
          new Part(
              "audit",
              """
              select id, at, organization_id, credential, act, target, detail, request, impersonator
              from audit_entry where actor_id = ? order by id
              """));

  private static Part journal(String table) {
    return new Part(
        table,
        """
        select id, data, edited_at, edited_by, deleted_at, purged_at, created_at, updated_at
        from %s where space_id = ? order by id
        """
            .formatted(table));
  }
}
