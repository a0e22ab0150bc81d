package tidemark.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tidemark.launcher.home.Settings;
import tidemark.launcher.home.Trouble;

/// What somebody types into Samay so that it signs in here.
record SamayDetails(Settings settings) {
  private static final String FLOW = "/realms/tidemark/protocol/openid-connect/";

  int print(PrintWriter out) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("client id", "samay-sync");
    details.put("client secret", secret());
    details.put("authorization address", settings.keycloak() + FLOW + "auth");
    details.put("token address", settings.keycloak() + FLOW + "token");
    details.put("redirect address", "http://127.0.0.1:54783/callback");
    details.put("scopes", "read write");
    details.put("API address", settings.url());
    details.forEach((name, value) -> out.println("%-22s %s".formatted(name, value)));
    return 0;
  }

  private String secret() {
    Path file = settings.home().resolve("secrets").resolve("samay");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Trouble(
          "There is no installation in %s, or it is not yours to read.".formatted(settings.home()),
          e);
    }
  }
}
