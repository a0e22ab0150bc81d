package tidemark.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tidemark.benchmark.Ledger;
import tidemark.benchmark.Writer;
import tidemark.directory.Soon;
import tidemark.stack.Http;

/// Clients that push events through every death, and one among them who counts too early and must
/// be caught.
final class Writers implements AutoCloseable {
  private static final int HOW_MANY = 3;

  private final List<Writer> careful = new ArrayList<>();
  private final List<Writer> hasty = new ArrayList<>();

  /// Each of them has got something acknowledged since, and is at work on more.
  void write(Http ada) {
    if (careful.isEmpty()) {
      begin(ada);
    }
    for (Writer writer : careful) {
      int before = writer.counted();
      assertTrue(Soon.isTrue(() -> writer.counted() > before), "a writer is stuck");
    }
  }

  void requireEveryAcknowledgedEventOnce() throws IOException, InterruptedException {
    for (Writer writer : careful) {
      Ledger.Verdict verdict = writer.verdict();
      assertTrue(verdict.isClean() && verdict.acknowledged() > 0, verdict::toString);
    }
    for (Writer writer : hasty) {
      Ledger.Verdict verdict = writer.verdict();
      assertTrue(verdict.lost() > 0, () -> "nobody noticed: " + verdict);
      assertEquals(0, verdict.doubled());
    }
  }

  @Override
  public void close() {
    careful.forEach(Writer::close);
    hasty.forEach(Writer::close);
  }

  private void begin(Http ada) {
    String key = ada.headers().getOrDefault("X-API-Key", "");
    for (int i = 0; i < HOW_MANY; i++) {
      careful.add(Writer.careful(ada.base(), key));
    }
    hasty.add(Writer.hasty(ada.base(), key));
  }
}
