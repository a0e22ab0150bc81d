package tidemark.team;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Names;

/// A team without an organisation, made for one test, with a newcomer in each of these roles.
public record Group(String id, String code, Map<TeamRole, Http> people) {

  public static Group of(TeamRole... roles) {
    Map<TeamRole, Http> people = new EnumMap<>(TeamRole.class);
    people.put(TeamRole.OWNER, Newcomer.create().http());
    for (TeamRole role : roles) {
      people.put(role, Newcomer.create().http());
    }
    return among(people);
  }

  /// A new team of these people.
  public static Group among(Map<TeamRole, Http> people) {
    Http owner = Objects.requireNonNull(people.get(TeamRole.OWNER));
    JsonNode made =
        owner
            .post("/api/v1/teams", "{\"name\":\"%s\"}".formatted(Names.unique("Group")))
            .require(201)
            .json();
    Group group = new Group(made.path("id").asText(), made.path("invite_code").asText(), people);
    people.forEach((role, http) -> {
      if (role != TeamRole.OWNER) {
        group.appoint(group.joined(http), role).require(200);
      }
    });
    return group;
  }

  public Http owner() {
    return as(TeamRole.OWNER);
  }

  public Http as(TeamRole role) {
    Http http = people.get(role);
    if (http == null) {
      throw new IllegalArgumentException("nobody here is a " + role);
    }
    return http;
  }

  /// Lets somebody in by the code of now.
  public Http joined(Http http) {
    String current = owner().get(path()).require(200).json().path("invite_code").asText();
    http.post("/api/v1/teams/join", "{\"invite_code\":\"%s\"}".formatted(current)).require(200);
    return http;
  }

  public Http.Answer appoint(Http member, TeamRole role) {
    return owner()
        .patch(path() + "/members/" + person(member), "{\"role\":\"%s\"}".formatted(role.text()));
  }

  public String path() {
    return "/api/v1/teams/" + id;
  }

  /// A member's own row, as this client asks for it.
  public JsonNode membership(Http member) {
    return member.post("/api/members", "{\"team_id\":\"%s\"}".formatted(id)).require(200).json();
  }

  public String person(Http member) {
    return membership(member).path("user_id").asText();
  }
}
