package tidemark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @ParameterizedTest
  @EnumSource
  void everySentenceIsFilledByOneDetail(Reason reason) {
    String sentence = new Refusal(reason, "something").sentence();
    assertFalse(sentence.contains("%"), sentence);
    assertEquals(reason.sentence().contains("%s"), sentence.contains("something"));
  }

  @ParameterizedTest
  @EnumSource
  void everySlugIsAnAddress(Reason reason) {
    assertTrue(reason.slug().matches("[a-z]+(-[a-z]+)*"), reason.slug());
  }

  @Test
  void aScopeIsFoundByItsText() {
    assertEquals(Scope.EVENTS_READ, Scope.of("events:read").orElseThrow());
    assertTrue(Scope.of("EVENTS_READ").isEmpty());
  }

  @Test
  void nobodyBecomesAnOperatorByAccident() {
    assertFalse(Scope.ofAPerson().contains(Scope.OPERATOR));
    assertFalse(Scope.ofAKey().contains(Scope.OPERATOR));
    assertFalse(Scope.ofAKey().contains(Scope.KEYS));
  }
}
