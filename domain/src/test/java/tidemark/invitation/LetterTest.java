package tidemark.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidemark.organization.Role;

class LetterTest {
  private static final String HOME = "https://tidemark.example";

  @Test
  void aLetterSaysWhatForHowAndUntilWhen() {
    Letter letter = letter("Acme", Role.PRIVACY_OFFICER);
    assertEquals("Invitation to Acme", letter.subject());
    for (String part :
        new String[] {"Acme", "privacy officer", "CODE-CODE", "2026-03-15", HOME + "/portal/"}) {
      assertTrue(letter.text().contains(part), letter.text());
    }
  }

  @Test
  void aNameIsOneLineHoweverItWasTyped() {
    Letter letter = letter("Acme\r\nBcc: mallory@globex.example\u2028x", Role.MEMBER);
    assertEquals("Invitation to Acme Bcc: mallory@globex.example x", letter.subject());
    assertEquals(letter("Acme", Role.MEMBER).text().lines().count(), letter.text().lines().count());
  }

  private static Letter letter(String organization, Role role) {
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    var invitation =
        new InvitationView(
            UUID.randomUUID(),
            "ada@acme.example",
            role,
            "open",
            now,
            Instant.parse("2026-03-15T12:00:00Z"),
            null);
    return Letter.of(organization, invitation, "CODE-CODE", HOME);
  }
}
