package tidemark.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// What operations on teams are about: a team of Ada's in Acme, a member who is no user of
/// Keycloak, an entry of its block list, a session of Ada's that it sees, and her consent.
record Crew(
    String team,
    String code,
    String person,
    String membership,
    String item,
    String consent,
    String share) {
  private static final String NAME = "Things";
  private static final String PATH =
      "/api/(v1/)?(consents|teams|team|members|shared_sessions)(/.*)?";
  private static final String OWN =
      """
      update team_member m set role = 'owner' from person p
      where p.id = m.person_id and p.username = 'ada' and m.team_id = ?
      """;
  private static final String MEMBER =
      """
      with home as (insert into organization (id, name, kind, created_at) values (?, 'x', 'personal', now()) returning id),
        somebody as (insert into person (id, subject, username, name, email, personal_organization_id, created_at)
          select ?, ?, 'x', 'x', 'x', id, now() from home returning id),
        colleague as (insert into membership (organization_id, person_id, role, since)
          select t.organization_id, s.id, 'member', now() from team t, somebody s where t.id = ?)
      insert into team_member (team_id, person_id, id, role, joined_at, changed_at)
      select ?, id, ?, 'member', now(), now() from somebody
      """;
  private static final String UNTOUCHED =
      """
      select exists (select from team where id = ? and name = ? and invite_code = ? and deleted_at is null)
        and exists (select from team_member where id = ? and role = 'member')
        and exists (select from team_block_item where space_id = ? and id = ?)
        and exists (select from session_share where space_id = ? and id = ? and withdrawn_at is null and not completed)
        and exists (select from consent where id = ? and withdrawn_at is null)
      """;

  static boolean isAbout(String path) {
    return path.matches(PATH);
  }

  static Crew of(Http ada) {
    JsonNode team = standing(ada).orElseGet(() -> founded(ada));
    UUID id = UUID.fromString(team.path("id").asText());
    UUID person = UUID.randomUUID();
    UUID membership = UUID.randomUUID();
    try (Connection connection = Tidemark.running().superuser();
        var own = connection.prepareStatement(OWN);
        var insert = connection.prepareStatement(MEMBER)) {
      own.setObject(1, id);
      own.executeUpdate();
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, person);
      insert.setString(3, person.toString());
      insert.setObject(4, id);
      insert.setObject(5, id);
      insert.setObject(6, membership);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String consent = id(ada.post("/api/v1/consents", consent(id.toString())));
    String item = id(ada.post("/api/v1/teams/" + id + "/block-items", item(Names.unique("app"))));
    String share =
        ada.post("/api/shared_sessions", session(id.toString(), Names.unique("share")))
            .require(200)
            .json()
            .path("remote_id")
            .asText();
    return new Crew(
        id.toString(),
        team.path("invite_code").asText(),
        person.toString(),
        membership.toString(),
        item,
        consent,
        share);
  }

  String fill(String path) {
    String id = team;
    if (path.startsWith("/api/v1/consents")) {
      id = consent;
    } else if (path.startsWith("/api/members")) {
      id = membership;
    } else if (path.startsWith("/api/shared_sessions")) {
      id = share;
    }
    return path.replace("{id}", id)
        .replace("{person}", person)
        .replace("{item}", item)
        .replace("{code}", code);
  }

  @Nullable String body(String operation) {
    return switch (operation) {
      case "grantConsent" -> consent(team);
      case "createTeam" -> "{\"name\":\"Another\"}";
      case "renameTeam" -> "{\"name\":\"%s\"}".formatted(NAME);
      case "joinTeam", "joinFocusTeam" -> "{\"invite_code\":\"%s\"}".formatted(code);
      case "appointTeamMember" -> "{\"role\":\"member\"}";
      case "changeSharing" -> "{}";
      case "addBlockItem" -> item("solitaire");
      case "createFocusTeam" ->
          "{\"local_id\":\"%s\",\"name\":\"Another\"}".formatted(Names.unique("team"));
      case "changeFocusTeam" -> "{\"local_id\":\"x\",\"name\":\"%s\"}".formatted(NAME);
      case "joinOfferedTeam", "changeFocusMember" ->
          "{\"local_id\":\"x\",\"team_id\":\"%s\"}".formatted(team);
      case "shareSession" -> session(team, Names.unique("share"));
      case "changeSharedSession" -> session(team, "x");
      default -> null;
    };
  }

  boolean isUntouched() {
    try (Connection connection = Tidemark.running().superuser();
        var query = connection.prepareStatement(UNTOUCHED)) {
      query.setObject(1, UUID.fromString(team));
      query.setString(2, NAME);
      query.setString(3, code);
      query.setObject(4, UUID.fromString(membership));
      query.setObject(5, UUID.fromString(team));
      query.setObject(6, UUID.fromString(item));
      query.setObject(7, UUID.fromString(team));
      query.setObject(8, UUID.fromString(share));
      query.setObject(9, UUID.fromString(consent));
      var row = query.executeQuery();
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<JsonNode> standing(Http ada) {
    return ada.get("/api/v1/teams")
        .require(200)
        .json()
        .valueStream()
        .filter(team -> team.path("name").asText().equals(NAME))
        .findFirst();
  }

  /// In Acme, so that a code of it is for Acme's people alone.
  private static JsonNode founded(Http ada) {
    String acme =
        ada.get("/v1/organizations")
            .require(200)
            .json()
            .valueStream()
            .filter(organization -> organization.path("alias").asText().equals("acme"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    return ada.post(
            "/api/v1/teams", "{\"name\":\"%s\",\"organization\":\"%s\"}".formatted(NAME, acme))
        .require(201)
        .json();
  }

  private static String id(Http.Answer made) {
    return made.require(201).json().path("id").asText();
  }

  private static String consent(String team) {
    return "{\"topic\":\"sessions\",\"team\":\"%s\"}".formatted(team);
  }

  private static String item(String app) {
    return "{\"item_type\":\"app\",\"value\":\"%s\"}".formatted(app);
  }

  private static String session(String team, String name) {
    return """
    {"local_id": "%2$s", "team_id": "%1$s", "session_id": "%2$s", "start_time": "2026-01-01T00:00:00Z",
     "planned_duration_minutes": 25, "completed": false, "last_modified": "2026-01-01T00:00:00Z"}
    """
        .formatted(team, name);
  }
}
