package tidemark.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Names;
import tidemark.stack.Tidemark;

class ChronicleIT {
  private final Club club = Club.create();

  @Test
  void leadersReadWhatHappenedButNotWhatMembersDidWithTheirOwn() {
    Newcomer officer = club.joined("privacy_officer");
    Newcomer member = club.joined("member");
    Http http = member.http();
    String bucket = Names.unique("own");
    http.post("/api/0/buckets/" + bucket, "{\"type\":\"t\",\"client\":\"c\",\"hostname\":\"h\"}")
        .require(200);
    http.delete("/api/0/buckets/" + bucket + "?force=1").require(200);
    http.post(
            "/api/v1/consents",
            "{\"topic\":\"sessions\",\"organization\":\"%s\"}".formatted(club.id()))
        .require(201);
    http.post("/v1/auth/api-keys", "{\"name\":\"watched\"}").require(201);

    List<String> own = acts(http.get("/v1/audit").require(200).json());
    assertTrue(
        own.containsAll(List.of("bucket-deleted", "consent-granted", "key-issued")), "" + own);
    for (Http leader : List.of(club.http(), officer.http())) {
      List<String> seen = acts(leader.get(club.path() + "/audit").require(200).json());
      assertTrue(seen.containsAll(List.of("key-issued", "invitation-accepted")), "" + seen);
      assertFalse(seen.contains("bucket-deleted") || seen.contains("consent-granted"), "" + seen);
    }
  }

  @Test
  void whoMayNotReadItIsTurnedAway() {
    for (String role : List.of("analyst", "lead", "member")) {
      Http http = club.joined(role).http();
      assertEquals(403, http.get(club.path() + "/audit").status(), role);
      assertEquals(403, http.get(club.path() + "/audit/csv").status(), role);
    }
    Http mallory = Tidemark.running().bearer("mallory");
    assertEquals(404, mallory.get(club.path() + "/audit").status());
    assertEquals(404, mallory.get(club.path() + "/audit/csv").status());
  }

  @Test
  void pagesHoldEverythingOnceWhateverComesMeanwhile() {
    for (int i = 0; i < 5; i++) {
      club.code("member");
    }
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = club.http().get(club.path() + "/audit?limit=2" + after).require(200).json();
      page.path("entries").forEach(entry -> ids.add(entry.path("id").asText()));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asText();
      if (ids.size() < 6) {
        club.code("analyst");
      }
    } while (!after.isEmpty());
    assertEquals(6, ids.size(), "five invitations and the foundation");
    assertEquals(ids.stream().distinct().sorted().toList().reversed(), ids);
  }

  @Test
  void choiceAndTableSayTheSame() {
    String name = Names.unique("=club");
    club.http().patch(club.path(), "{\"name\":\"" + name + "\"}").require(200);
    String chosen = "?act=organization-renamed&from=2026-01-01T00:00:00Z";
    JsonNode entries =
        club.http().get(club.path() + "/audit" + chosen).require(200).json().path("entries");
    assertEquals(1, entries.size());
    assertEquals(name, entries.get(0).path("detail").asText());
    String csv = club.http().get(club.path() + "/audit/csv" + chosen).require(200).body();
    assertEquals(2, csv.lines().count(), csv);
    assertTrue(csv.contains(",'" + name + ","), csv);
    String before = "?until=2026-01-01T00:00:00Z";
    assertEquals(0, club.http().get(club.path() + "/audit" + before).json().path("entries").size());
    assertEquals(422, club.http().get(club.path() + "/audit?act=nothing").status());
    assertEquals(422, club.http().get(club.path() + "/audit?from=yesterday").status());
  }

  private static List<String> acts(JsonNode page) {
    List<String> acts = new ArrayList<>();
    page.path("entries").forEach(entry -> acts.add(entry.path("act").asText()));
    return acts;
  }
}
