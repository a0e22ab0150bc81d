package tidemark.organization;

import com.fasterxml.jackson.databind.JsonNode;
import tidemark.directory.Newcomer;
import tidemark.stack.Http;
import tidemark.stack.Names;

/// An organisation made for one test, with the newcomer who owns it.
public record Club(Newcomer owner, Http http, String id, String name) {

  public static Club create() {
    Newcomer owner = Newcomer.create();
    Http http = owner.http();
    String name = Names.unique("Club");
    JsonNode made =
        http.post("/v1/organizations", "{\"name\":\"%s\"}".formatted(name)).require(201).json();
    return new Club(owner, http, made.path("id").asText(), name);
  }

  public String path() {
    return "/v1/organizations/" + id;
  }

  /// A code for somebody to join with this role.
  public String code(String role) {
    return http.post(path() + "/invitations", "{\"role\":\"%s\"}".formatted(role))
        .require(201)
        .json()
        .path("code")
        .asText();
  }

  /// Lets somebody in; they have to show a new token to act in the club.
  public Newcomer joined(String role) {
    Newcomer newcomer = Newcomer.create();
    newcomer.http().post("/v1/invitations/" + code(role) + "/accept", "").require(200);
    return newcomer;
  }

  public JsonNode members() {
    return http.get(path() + "/members").require(200).json().path("members");
  }

  public JsonNode member(Newcomer person) {
    for (JsonNode member : members()) {
      if (member.path("username").asText().equals(person.username())) {
        return member;
      }
    }
    throw new AssertionError(person.username() + " is no member");
  }

  public String path(Newcomer person) {
    return path() + "/members/" + member(person).path("id").asText();
  }
}
