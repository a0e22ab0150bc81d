package tidemark.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Refusal;

class DomainNameTest {
  @Test
  void aDomainHasOneSpelling() {
    assertEquals("acme.example", DomainName.of(" ACME.Example "));
    assertEquals("a-b.c.acme.example", DomainName.of("a-b.c.acme.example"));
    assertEquals("xn--bcher-kva.example", DomainName.of("bücher.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example",
        "localhost",
        "acme..example",
        ".acme.example",
        "-acme.example",
        "acme-.example",
        "acme.example/x",
        "*.acme.example",
        "ada@acme.example",
        "127.0.0.1",
        "acme_x.example",
        "ANY"
      })
  void whatIsNoneIsRefused(String typed) {
    assertThrows(Refusal.class, () -> DomainName.of(typed));
  }

  @Test
  void aLongOneIsRefused() {
    assertThrows(Refusal.class, () -> DomainName.of("a.".repeat(130) + "example"));
    assertThrows(Refusal.class, () -> DomainName.of("a".repeat(64) + ".example"));
  }
}
