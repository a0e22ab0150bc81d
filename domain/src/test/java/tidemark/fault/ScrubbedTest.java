package tidemark.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ScrubbedTest {
  private static final String TRACE =
      """
      java.io.IOException: cannot read 'Salary 2026.xlsx'
        at net.example.Watcher.read(Watcher.java:12)
        at net.example.Main.main(Main.java:3)
      Caused by: title was "Salary"
      """;

  @Test
  void whatWasRecordedDoesNotGetIn() {
    Report kept =
        scrubbed(
                "title 'Salary' at https://bank.example/?a=1 of ada@acme.example in /home/ada/x 12345",
                TRACE)
            .report();
    assertEquals("title … at … of … in ~/x #", kept.message());
    assertEquals(
        "at net.example.Watcher.read(Watcher.java:12)\nat net.example.Main.main(Main.java:3)",
        kept.trace());
  }

  @Test
  void framesOfScriptsLoseTheirQueries() {
    Report kept =
        scrubbed("x", "run@https://a.example/app.js?user=ada:3:7\n    at go (b.js:1:2)").report();
    assertEquals("run@https://a.example/app.js:3:7\nat go (b.js:1:2)", kept.trace());
  }

  @Test
  void sameFramesAreTheSameSortWhateverTheMessageAndTheLines() {
    String one = scrubbed("one", TRACE).fingerprint();
    assertEquals(one, scrubbed("two", TRACE.replace(":12", ":14")).fingerprint());
    assertNotEquals(one, scrubbed("one", TRACE.replace("Watcher", "Other")).fingerprint());
    assertNotEquals(
        scrubbed("one", "").fingerprint(),
        scrubbed("two", "").fingerprint(),
        "without frames the message tells them apart");
  }

  @Test
  void longTextsAreCut() {
    assertEquals(501, scrubbed("x".repeat(900), "").report().message().length());
    assertEquals(
        30, scrubbed("x", "at a.b(C.java:1)\n".repeat(90)).report().trace().lines().count());
  }

  private static Scrubbed scrubbed(String message, String trace) {
    return Scrubbed.of(new Report("watcher", "1.0", "IOException", message, trace));
  }
}
