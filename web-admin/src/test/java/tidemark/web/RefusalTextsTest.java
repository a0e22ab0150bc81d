package tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import tidemark.Reason;
import tidemark.Refusal;

class RefusalTextsTest {
  private static final ResourceBundle GERMAN =
      ResourceBundle.getBundle(RefusalTexts.BUNDLE, Locale.GERMAN);

  @Test
  void everyRefusalIsSaidInGermanWithTheSamePlaces() {
    for (Reason reason : Reason.values()) {
      assertTrue(GERMAN.containsKey(reason.slug()), reason.slug());
      assertEquals(
          places(reason.sentence()), places(GERMAN.getString(reason.slug())), reason.slug());
    }
    assertEquals(
        Reason.values().length, GERMAN.keySet().size(), "a line for a refusal that is gone");
  }

  @Test
  void refusalSpeaksTheVisitorsLanguage() {
    Refusal refusal = new Refusal(Reason.SCOPE_MISSING, "events:read");
    assertEquals(
        "Dieser Anmeldung fehlt das Recht „events:read“.",
        RefusalTexts.in(Locale.GERMANY, refusal));
    assertEquals(refusal.sentence(), RefusalTexts.in(Locale.ENGLISH, refusal));
    assertEquals(refusal.sentence(), RefusalTexts.in(Locale.FRENCH, refusal));
  }

  private static int places(String sentence) {
    return sentence.split("%s", -1).length;
  }
}
