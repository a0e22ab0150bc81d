package tidemark.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// Two domains of Acme that nobody has an address in, and a provider for one of them that nobody
/// comes by. Made again when an operation has taken them away.
final class Federated {
  static final String DOMAIN = "things.acme.example";
  static final String ALIAS = "things";
  private static final String LOGIN = "login.acme.example";

  private Federated() {}

  static void ensure() {
    Tidemark tidemark = Tidemark.running();
    Http directory = tidemark.directory();
    JsonNode acme = acme(directory);
    if (!isUntouched()) {
      ObjectNode whole = (ObjectNode) directory.get(path(acme)).require(200).json();
      for (String name : List.of(DOMAIN, LOGIN)) {
        if (!whole.path("domains").toString().contains("\"" + name + "\"")) {
          whole.withArray("domains").addObject().put("name", name).put("verified", true);
        }
      }
      directory.put(path(acme), whole.toString()).require(204);
      Http ada = tidemark.bearer("ada");
      String providers = "/v1/organizations/" + id(ada) + "/identity-providers";
      ada.delete(providers + "/" + ALIAS);
      ada.post(providers, order(ALIAS)).require(201);
    }
  }

  static boolean isUntouched() {
    Http ada = Tidemark.running().bearer("ada");
    String path = "/v1/organizations/" + id(ada);
    boolean isOn =
        ada.get(path + "/identity-providers")
            .require(200)
            .json()
            .valueStream()
            .anyMatch(p -> p.path("alias").asText().equals(ALIAS) && p.path("enabled").asBoolean());
    return isOn && ada.get(path + "/domains").require(200).body().contains("\"" + DOMAIN + "\"");
  }

  static String order(String alias) {
    return """
    {"alias": "%s", "issuer": "%s/realms/master", "client_id": "x", "client_secret": "x", "domain": "%s"}
    """
        .formatted(alias, Tidemark.running().keycloak(), LOGIN);
  }

  private static JsonNode acme(Http directory) {
    return directory.get("/organizations?exact=true&search=Acme").require(200).json().path(0);
  }

  private static String path(JsonNode acme) {
    return "/organizations/" + acme.path("id").asText();
  }

  private static String id(Http ada) {
    return ada.get("/v1/organizations")
        .require(200)
        .json()
        .valueStream()
        .filter(o -> o.path("alias").asText().equals("acme"))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }
}
