package tidemark.rest.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TidyRequestTest {
  @Test
  void doubledSlashesAreOne() {
    assertEquals("/api/0/buckets/x", TidyRequest.tidy("//api///0/buckets//x"));
  }

  @Test
  void aTrailingSlashDoesNotMatter() {
    assertEquals("/api/0/buckets", TidyRequest.tidy("/api/0/buckets/"));
    assertEquals("/", TidyRequest.tidy("//"));
    assertEquals("/", TidyRequest.tidy("/"));
  }

  @Test
  void whatANameHoldsStays() {
    String name = "/api/0/buckets/a%2Fb%20c@d.e%2F";
    assertEquals(name, TidyRequest.tidy(name));
  }
}
