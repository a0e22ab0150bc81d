package tidemark.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

class MembersIT {
  private final Tidemark tidemark = Tidemark.running();

  @Test
  void theListComesInPages() {
    Club club = Club.create();
    club.joined("member");
    JsonNode first = club.http().get(club.path() + "/members?limit=1").require(200).json();
    assertEquals(1, first.path("members").size());
    JsonNode second =
        club.http()
            .get(club.path() + "/members?limit=1&after=" + first.path("next").asText())
            .require(200)
            .json();
    assertEquals(1, second.path("members").size());
    assertTrue(second.path("next").isNull());
    assertFalse(first.path("members").equals(second.path("members")));
  }

  @Test
  void membersSeeNamesAndThoseWhoLeadSeeAddresses() {
    Club club = Club.create();
    Http member = club.joined("member").http();
    String seen = member.get(club.path() + "/members").require(200).body();
    assertTrue(seen.contains(club.owner().username()));
    assertFalse(seen.contains(club.owner().email()));
    assertTrue(club.members().toString().contains(club.owner().email()));
  }

  @Test
  void theLastOwnerStays() {
    Club club = Club.create();
    String self = club.path(club.owner());
    Http.Answer refused = club.http().patch(self, "{\"role\":\"member\"}");
    assertEquals("last-owner", refused.json().path("code").asText());
    assertEquals("last-owner", club.http().delete(self).json().path("code").asText());
    Newcomer second = club.joined("member");
    club.http().patch(club.path(second), "{\"role\":\"owner\"}").require(200);
    club.http().delete(self).require(204);
    assertEquals(404, club.http().get(club.path()).status());
  }

  @Test
  void anAdminTouchesNoOwner() {
    Club club = Club.create();
    Http admin = club.joined("admin").http();
    Newcomer member = club.joined("member");
    assertEquals(403, admin.patch(club.path(club.owner()), "{\"role\":\"member\"}").status());
    assertEquals(403, admin.delete(club.path(club.owner())).status());
    assertEquals(403, admin.patch(club.path(member), "{\"role\":\"owner\"}").status());
    assertEquals(200, admin.patch(club.path(member), "{\"role\":\"analyst\"}").status());
    assertEquals(400, admin.patch(club.path(member), "{\"role\":\"king\"}").status());
  }

  @Test
  void aMemberChangesNobodyAndMayLeave() {
    Club club = Club.create();
    Newcomer member = club.joined("member");
    Newcomer other = club.joined("member");
    assertEquals(403, member.http().patch(club.path(other), "{\"role\":\"admin\"}").status());
    assertEquals(403, member.http().delete(club.path(other)).status());
    member.http().delete(club.path(member)).require(204);
    assertEquals(2, club.members().size());
  }

  @Test
  void whoWasRemovedIsOutEvenWithTheTokenFromBefore() {
    Club club = Club.create();
    Newcomer member = club.joined("member");
    Http before = member.http();
    assertEquals(200, before.get(club.path()).status());
    club.http().delete(club.path(member)).require(204);
    assertEquals(404, before.get(club.path()).status());
    assertEquals(404, member.http().get(club.path()).status());
    assertEquals(1, club.members().size());
    assertEquals(200, before.get("/api/0/buckets/").status(), "their own things are theirs");
  }

  @Test
  void malloryChangesNobody() {
    Club club = Club.create();
    Newcomer member = club.joined("member");
    Http mallory = tidemark.bearer("mallory");
    assertEquals(404, mallory.patch(club.path(member), "{\"role\":\"owner\"}").status());
    assertEquals(404, mallory.delete(club.path(member)).status());
    assertEquals("member", club.member(member).path("role").asText());
  }
}
