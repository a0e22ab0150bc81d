package tidemark.container;

import java.util.List;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// What the `Door` of either WAR says: which door it was given, and its own class loader.
record Doors(List<String> api, List<String> portal) {
  static Doors ask() {
    Http http = Tidemark.running().http();
    return new Doors(
        http.get("/inside/door").require(200).body().lines().toList(),
        http.get("/inside-portal/jakarta.faces.resource/door")
            .require(200)
            .body()
            .lines()
            .toList());
  }
}
