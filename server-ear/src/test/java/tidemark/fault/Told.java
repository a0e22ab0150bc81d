package tidemark.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

/// What went wrong in a client of Ada's.
public final class Told {
  private Told() {}

  public static Map<String, String> bodies() {
    return Map.of("reportError", report("tests"));
  }

  /// The id of a new sort.
  public static String by(Http ada) {
    String client = Names.unique("client");
    ada.post("/api/v1/error-reports", report(client)).require(202);
    for (JsonNode fault :
        Tidemark.running()
            .operator()
            .get("/v1/operator/error-reports")
            .require(200)
            .json()
            .path("reports")) {
      if (fault.path("client").asText().equals(client)) {
        return fault.path("id").asText();
      }
    }
    throw new AssertionError("it was not kept");
  }

  private static String report(String client) {
    return "{\"client\":\"%s\",\"type\":\"Error\",\"message\":\"x\"}".formatted(client);
  }
}
