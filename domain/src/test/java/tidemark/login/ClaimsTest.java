package tidemark.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidemark.Caller;
import tidemark.Scope;
import tidemark.organization.Organized;
import tidemark.person.Identity;

class ClaimsTest {
  @Test
  void aTokenOfThePortalSpeaksForThePerson() throws Exception {
    Identity ada =
        Claims.identity(
            token("tidemark-portal")
                .claim("name", "Ada Lovelace")
                .claim("email", "ada@acme.example")
                .claim("sid", "session-1")
                .claim("organization", Map.of("acme", Map.of("id", "kc-1")))
                .build());
    assertEquals(
        new Identity(
            "subject-1",
            "ada",
            "Ada Lovelace",
            "ada@acme.example",
            List.of(new Organized("kc-1", "acme")),
            Scope.ofAPerson(),
            new Caller.Credential(Caller.Kind.KEYCLOAK, "session-1")),
        ada);
  }

  @Test
  void whatATokenLeavesOutIsFilledFromWhatItHas() throws Exception {
    Identity ada = Claims.identity(token("tidemark-desktop").build());
    assertEquals("ada", ada.name());
    assertEquals("", ada.email());
    assertEquals(List.of(), ada.organizations());
    assertEquals("subject-1", ada.credential().id());
  }

  @Test
  void theOperatorMayOperateAndNothingElse() throws Exception {
    Identity operator =
        Claims.identity(token("tidemark-operator").claim("scope", "operator profile").build());
    assertEquals(Set.of(Scope.OPERATOR), operator.scopes());
    assertEquals(
        Set.of(),
        Claims.identity(token("tidemark-operator").claim("scope", "profile").build()).scopes());
    Identity ada = Claims.identity(token("tidemark-portal").claim("scope", "operator").build());
    assertEquals(Scope.ofAPerson(), ada.scopes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"account-console", "tidemark-directory", "tidemark", ""})
  void aTokenOfAnotherClientIsRefused(String client) {
    assertThrows(BadJWTException.class, () -> Claims.identity(token(client).build()));
  }

  @Test
  void aTokenOfNoClientIsRefused() {
    JWTClaimsSet claims = new JWTClaimsSet.Builder().subject("subject-1").build();
    assertThrows(BadJWTException.class, () -> Claims.identity(claims));
  }

  @Test
  void anOrganisationWithoutAnIdDoesNotCount() {
    Map<String, Object> claim =
        Map.of("acme", Map.of("id", "kc-1"), "globex", Map.of(), "other", "text");
    assertEquals(List.of(new Organized("kc-1", "acme")), Claims.organizations(claim));
    assertEquals(List.of(), Claims.organizations(List.of("acme")));
    assertEquals(List.of(), Claims.organizations("acme"));
    assertEquals(List.of(), Claims.organizations(null));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,                 ''",
        "openid profile,       ''",
        "openid read,          EVENTS_READ",
        "read write,           EVENTS_READ EVENTS_WRITE DEVICES",
        "write,                EVENTS_WRITE DEVICES",
        "readwrite,            ''",
      })
  void samayGetsWhatItWasGranted(String granted, String scopes) {
    Set<Scope> expected =
        scopes.isEmpty()
            ? Set.of()
            : java.util.Arrays.stream(scopes.split(" "))
                .map(Scope::valueOf)
                .collect(java.util.stream.Collectors.toSet());
    assertEquals(expected, Claims.scopes("samay-sync", granted));
  }

  private static JWTClaimsSet.Builder token(String client) {
    return new JWTClaimsSet.Builder()
        .subject("subject-1")
        .claim("azp", client)
        .claim("preferred_username", "ada");
  }
}
