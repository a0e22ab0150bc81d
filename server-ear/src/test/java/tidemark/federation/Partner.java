package tidemark.federation;

import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// A realm of its own that is somebody's identity provider, with people in it.
///
/// @param domain of its people's addresses
record Partner(String realm, String domain) implements AutoCloseable {
  static final String CLIENT = "tidemark";
  static final String SECRET = "Secret-Of-The-Partner";
  static final String PASSWORD = "Correct-Horse-Battery";

  static Partner create() {
    String realm = Names.unique("partner");
    Tidemark.running()
        .directory("")
        .post(
            "",
            """
            {"realm": "%1$s", "enabled": true, "sslRequired": "external",
             "clients": [{"clientId": "%2$s", "secret": "%3$s", "publicClient": false, "standardFlowEnabled": true,
               "redirectUris": ["*"]}]}
            """
                .formatted(realm, CLIENT, SECRET))
        .require(201);
    return new Partner(realm, realm + ".example");
  }

  String issuer() {
    return Tidemark.running().keycloak() + "/realms/" + realm;
  }

  /// Somebody there, with whatever address it says.
  void employs(String username, String email) {
    admin()
        .post(
            "/users",
            """
            {"username": "%1$s", "enabled": true, "email": "%2$s", "emailVerified": true,
             "firstName": "Some", "lastName": "Body",
             "credentials": [{"type": "password", "value": "%3$s", "temporary": false}]}
            """
                .formatted(username, email, PASSWORD))
        .require(201);
  }

  /// What linking it takes.
  String order(String alias) {
    return """
    {"alias": "%s", "issuer": "%s", "client_id": "%s", "client_secret": "%s", "domain": "%s"}
    """
        .formatted(alias, issuer(), CLIENT, SECRET, domain);
  }

  @Override
  public void close() {
    admin().delete("").require(204);
  }

  private Http admin() {
    return Tidemark.running().directory(realm);
  }
}
