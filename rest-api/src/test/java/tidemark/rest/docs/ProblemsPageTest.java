package tidemark.rest.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tidemark.Reason;

class ProblemsPageTest {
  @Test
  void everyReasonHasItsAnchor() {
    String page = ProblemsPage.html();
    for (Reason reason : Reason.values()) {
      assertTrue(page.contains("<dt id=\"" + reason.slug() + "\">"), reason.slug());
    }
    assertFalse(page.contains("%s"));
  }
}
