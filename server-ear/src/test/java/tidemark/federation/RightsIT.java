package tidemark.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidemark.launcher.home.Secrets;
import tidemark.launcher.realm.DirectoryRights;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class RightsIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void aRealmOfAnOlderTidemarkIsGivenTheRightAtTheNextStart(@TempDir Path folder) {
    Secrets secrets = new Secrets(folder);
    secrets.keep("keycloak-admin", tidemark.passwordOf("keycloak-admin"));
    DirectoryRights rights = new DirectoryRights(secrets, URI.create(tidemark.keycloak()));
    Club club = Club.create();
    takeAway();
    try (Partner partner = Partner.create()) {
      tidemark
          .directory()
          .put("/organizations/" + known(club), owning(club, partner.domain()))
          .require(204);
      String providers = club.path() + "/identity-providers";
      assertEquals(503, club.http().post(providers, partner.order("partner")).status());
      rights.follow();
      assertEquals(201, club.http().post(providers, partner.order("partner")).status());
    } finally {
      rights.follow();
    }
  }

  private void takeAway() {
    Http directory = tidemark.directory();
    String all = id(directory, "/clients?clientId=realm-management");
    String own = id(directory, "/clients?clientId=tidemark-directory");
    String account =
        directory
            .get("/clients/" + own + "/service-account-user")
            .require(200)
            .json()
            .path("id")
            .asText();
    String role =
        directory.get("/clients/" + all + "/roles/manage-identity-providers").require(200).body();
    directory
        .send(
            directory
                .request("/users/" + account + "/role-mappings/clients/" + all)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString("[" + role + "]")))
        .require(204);
  }

  private String known(Club club) {
    return id(tidemark.directory(), "/organizations?exact=true&search=" + club.name());
  }

  private String owning(Club club, String domain) {
    String alias = club.http().get(club.path()).require(200).json().path("alias").asText();
    return """
    {"name": "%s", "alias": "%s", "enabled": true, "domains": [{"name": "%s"}]}
    """
        .formatted(club.name(), alias, domain);
  }

  private static String id(Http directory, String path) {
    return directory.get(path).require(200).json().path(0).path("id").asText();
  }
}
