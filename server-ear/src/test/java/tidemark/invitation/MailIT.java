package tidemark.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import tidemark.directory.Newcomer;
import tidemark.organization.Club;
import tidemark.stack.Tidemark;

class MailIT {
  private static final String ADDRESS = "{\"email\": \"%s\"}";

  @Test
  void whoIsInvitedByAddressReadsTheCode() {
    Club club = Club.create();
    Newcomer grace = Newcomer.create();
    try (Mailbox mailbox = new Mailbox(true)) {
      JsonNode made = invited(club, ADDRESS.formatted(grace.email()));
      assertTrue(made.path("mailed").asBoolean(), made.toString());
      assertEquals(1, mailbox.letters().size());
      String letter = mailbox.letters().getFirst();
      assertTrue(letter.contains("RCPT TO:<" + grace.email() + ">"), letter);
      assertTrue(letter.contains("From: tidemark@tests.example"), letter);
      assertTrue(letter.contains("Subject: Invitation to " + club.name()), letter);
      assertTrue(letter.contains(made.path("code").asText()), letter);
      assertTrue(letter.contains(Tidemark.running().url() + "/portal/"), letter);

      String resend = club.path() + "/invitations/" + made.path("id").asText() + "/resend";
      JsonNode renewed = club.http().post(resend, "").require(200).json();
      assertTrue(renewed.path("mailed").asBoolean());
      assertEquals(2, mailbox.letters().size());
      assertTrue(mailbox.letters().getLast().contains(renewed.path("code").asText()));

      assertFalse(invited(club, "{}").path("mailed").asBoolean(), "nobody to write to");
      assertEquals(2, mailbox.letters().size());
    }
    String listed = club.http().get(club.path() + "/invitations").require(200).body();
    assertFalse(listed.contains("mailed"), listed);
  }

  @Test
  void anInvitationStandsThoughItsLetterDoesNotArrive() {
    Club club = Club.create();
    Newcomer grace = Newcomer.create();
    JsonNode made = invited(club, ADDRESS.formatted(grace.email()));
    assertFalse(made.path("mailed").asBoolean(), "no mail server");
    try (Mailbox mailbox = new Mailbox(false)) {
      made = invited(club, ADDRESS.formatted(grace.email()));
      assertFalse(made.path("mailed").asBoolean(), "an unwilling one");
      assertEquals(0, mailbox.letters().size());
    }
    String accept = "/v1/invitations/" + made.path("code").asText() + "/accept";
    grace.http().post(accept, "").require(200);
  }

  private static JsonNode invited(Club club, String order) {
    return club.http().post(club.path() + "/invitations", order).require(201).json();
  }
}
