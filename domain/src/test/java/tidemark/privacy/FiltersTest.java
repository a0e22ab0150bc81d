package tidemark.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidemark.Refusal;
import tidemark.json.Json;

class FiltersTest {
  private static final String BUCKET = "aw-watcher-window_laptop";

  @Test
  void droppedEventLeavesNothing() {
    Filters filters = one("'field':'app','pattern':'^bank','action':'drop'");
    assertEquals(Optional.empty(), filters.left(BUCKET, data("{'app':'bank of tides'}")));
    assertEquals(
        Optional.of(data("{'app':'the bank'}")), filters.left(BUCKET, data("{'app':'the bank'}")));
  }

  @Test
  void redactedTextIsReplacedAndTheRestStays() {
    Filters filters =
        one("'field':'page.title','pattern':'(?i)secret','action':'redact','replacement':'…'");
    ObjectNode before = data("{'page':{'title':'a Secret','n':1.0},'app':'x'}");
    assertEquals(
        Optional.of(data("{'page':{'title':'…','n':1.0},'app':'x'}")),
        filters.left(BUCKET, before));
    assertEquals("a Secret", before.path("page").path("title").asText(), "what came is untouched");
  }

  @Test
  void filtersAreAppliedInTheirOrder() {
    Filters filters =
        Filters.of(
            json(
                "[{'field':'app','pattern':'a','action':'redact','replacement':'b'},"
                    + "{'field':'app','pattern':'b','action':'drop'}]"));
    assertEquals(Optional.empty(), filters.left(BUCKET, data("{'app':'a'}")));
  }

  @Test
  void otherBucketsOtherTypesAndDisabledFiltersAreLeftAlone() {
    Filters elsewhere =
        one("'bucket_prefix':'aw-watcher-web','field':'app','pattern':'.','action':'drop'");
    assertTrue(elsewhere.left(BUCKET, data("{'app':'x'}")).isPresent());
    Filters everywhere = one("'bucket_prefix':null,'field':'app','pattern':'.','action':'drop'");
    assertTrue(everywhere.left(BUCKET, data("{'app':'x'}")).isEmpty());
    assertTrue(everywhere.left(BUCKET, data("{'app':7}")).isPresent());
    assertTrue(everywhere.left(BUCKET, data("{}")).isPresent());
    assertTrue(one("'enabled':false,'pattern':'('").isEmpty());
  }

  @Test
  void oneMistakeRefusesThemAll() {
    for (String wrong :
        new String[] {
          "'field':'app','pattern':'(','action':'drop'",
          "'pattern':'x','action':'drop'",
          "'field':'app','action':'drop'",
          "'field':'app','pattern':'x','action':'hide'",
          "'field':'app','pattern':'x','action':'redact'"
        }) {
      assertThrows(Refusal.class, () -> one(wrong), wrong);
    }
    assertThrows(Refusal.class, () -> Filters.of("{}"));
    assertTrue(Filters.of("null").isEmpty());
    assertTrue(Filters.stored("7").isEmpty());
    assertTrue(Filters.stored(null).isEmpty());
  }

  @Test
  void expressionThatNeverEndsCountsAsAMatch() {
    Filters filters = one("'field':'app','pattern':'^(.*a){25}$','action':'drop'");
    assertEquals(Optional.empty(), filters.left(BUCKET, data("{'app':'" + "a".repeat(60) + "b'}")));
  }

  private static Filters one(String members) {
    return Filters.of(json("[{" + members + "}]"));
  }

  private static ObjectNode data(String json) {
    return (ObjectNode) Json.read(json(json));
  }

  private static String json(String single) {
    return single.replace('\'', '"');
  }
}
