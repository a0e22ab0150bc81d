package tidemark.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tidemark.login.Providers;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// What operations on organisations are about: Ada's Acme, a member who is no user of Keycloak, and
/// an invitation for Ada alone.
record Acme(String id, String person, String invitation, String code, String kind) {
  private static final String FEDERATED = "federated";
  private static final String GITHUB = "github";
  private static final String LINK = "{\"login\":\"things\",\"token\":\"things\"}";
  private static final String OWN =
      """
      update membership m set role = 'owner' from organization o, person p
      where o.alias = 'acme' and m.organization_id = o.id and p.id = m.person_id and p.username = 'ada'
      returning o.id::text
      """;
  private static final String MEMBER =
      """
      with home as (insert into organization (id, name, kind, created_at) values (?, 'x', 'personal', now()) returning id),
        somebody as (insert into person (id, subject, username, name, email, personal_organization_id, created_at)
          select ?, ?, 'x', 'x', 'x', id, now() from home returning id)
      insert into membership (organization_id, person_id, role, since)
      select ?::uuid, id, 'member', now() from somebody
      """;
  private static final String UNTOUCHED =
      """
      select exists (select from membership where person_id = ?::uuid and role = 'member' and organization_id = ?::uuid)
        and exists (select from invitation where id = ?::uuid and outcome is null)
        and (? <> 'github' or exists (select from github_link where organization_id = ?::uuid and login = 'things'))
      """;

  /// @param path of the operation that is going to be asked
  static Acme of(Http ada, String path) {
    ada.get("/v1/organizations").require(200);
    String kind = kind(path);
    UUID person = UUID.randomUUID();
    try (Connection connection = Tidemark.running().superuser()) {
      String id = owned(connection);
      if (kind.equals(FEDERATED)) {
        Federated.ensure();
      } else if (kind.equals(GITHUB)) {
        asked(() -> ada.put("/v1/organizations/" + id + "/github", LINK).require(200));
      }
      try (var insert = connection.prepareStatement(MEMBER)) {
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, person);
        insert.setString(3, person.toString());
        insert.setString(4, id);
        insert.executeUpdate();
      }
      var made =
          ada.post("/v1/organizations/" + id + "/invitations", "{\"email\":\"ada@acme.example\"}")
              .require(201)
              .json();
      return new Acme(
          id, person.toString(), made.path("id").asText(), made.path("code").asText(), kind);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The same names mean the same things in every path.
  String fill(String path) {
    return path.replace("{id}", id)
        .replace("{person}", person)
        .replace("{invitation}", invitation)
        .replace("{code}", code)
        .replace("{domain}", Federated.DOMAIN)
        .replace("{alias}", Federated.ALIAS);
  }

  static Map<String, String> bodies() {
    return Map.of(
        "linkGitHub",
        LINK,
        "foundOrganization",
        "{\"name\":\"" + Names.unique("Club") + "\"}",
        "renameOrganization",
        "{\"name\":\"Acme\"}",
        "appointMember",
        "{\"role\":\"member\"}",
        "invite",
        "{\"role\":\"member\"}",
        "addDomain",
        "{\"name\":\"" + Federated.DOMAIN + "\"}",
        "linkIdentityProvider",
        Federated.order(Names.unique("another")),
        "changeIdentityProvider",
        "{\"enabled\":false}");
  }

  boolean isFor(String path) {
    return kind.equals(kind(path));
  }

  /// Asks while there is a GitHub that can be asked.
  static Http.Answer asked(Supplier<Http.Answer> question) {
    try (Providers gitHub = new Providers("{}")) {
      gitHub.administer("things", List.of(1L));
      return question.get();
    }
  }

  boolean isUntouched() {
    if (kind.equals(FEDERATED) && !Federated.isUntouched()) {
      return false;
    }
    try (Connection connection = Tidemark.running().superuser();
        var query = connection.prepareStatement(UNTOUCHED)) {
      query.setString(1, person);
      query.setString(2, id);
      query.setString(3, invitation);
      query.setString(4, kind);
      query.setString(5, id);
      var row = query.executeQuery();
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kind(String path) {
    if (path.endsWith("/github")) {
      return GITHUB;
    }
    return path.matches(".*/(domains|identity-providers).*") ? FEDERATED : "";
  }

  private static String owned(Connection connection) throws SQLException {
    try (var own = connection.prepareStatement(OWN)) {
      var row = own.executeQuery();
      row.next();
      return row.getString(1);
    }
  }
}
