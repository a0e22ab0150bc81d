package tidemark.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// What operations on organisations are about: Ada's Acme, a member who is no user of Keycloak, and
/// an invitation for Ada alone.
record Acme(String id, String person, String invitation, String code, boolean isFederated) {
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
      """;

  /// @param path of the operation that is going to be asked
  static Acme of(Http ada, String path) {
    ada.get("/v1/organizations").require(200);
    boolean isFederated = path.matches(".*/(domains|identity-providers).*");
    UUID person = UUID.randomUUID();
    try (Connection connection = Tidemark.running().superuser()) {
      String id = owned(connection);
      if (isFederated) {
        Federated.ensure();
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
          id, person.toString(), made.path("id").asText(), made.path("code").asText(), isFederated);
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
        "foundOrganization", "{\"name\":\"" + Names.unique("Club") + "\"}",
        "renameOrganization", "{\"name\":\"Acme\"}",
        "appointMember", "{\"role\":\"member\"}",
        "invite", "{\"role\":\"member\"}",
        "addDomain", "{\"name\":\"" + Federated.DOMAIN + "\"}",
        "linkIdentityProvider", Federated.order(Names.unique("another")),
        "changeIdentityProvider", "{\"enabled\":false}");
  }

  boolean isUntouched() {
    if (isFederated && !Federated.isUntouched()) {
      return false;
    }
    try (Connection connection = Tidemark.running().superuser();
        var query = connection.prepareStatement(UNTOUCHED)) {
      query.setString(1, person);
      query.setString(2, id);
      query.setString(3, invitation);
      var row = query.executeQuery();
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String owned(Connection connection) throws SQLException {
    try (var own = connection.prepareStatement(OWN)) {
      var row = own.executeQuery();
      row.next();
      return row.getString(1);
    }
  }
}
