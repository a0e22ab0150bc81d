package tidemark.journal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidemark.json.Json;

class SchemaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mood_entry       | {"value":5}                                         | fine
          mood_entry       | {"value":5,"note":null,"unknown":{"deep":[1]}}       | fine
          mood_entry       | {"value":5,"recorded_at":[2025,314,12,0,0,0,0,0,0]}  | fine
          mood_entry       | {}                                                   | 'data.value' is missing
          mood_entry       | {"value":"5"}                                        | 'data.value' has the wrong type
          mood_entry       | {"value":1e999}                                      | 'data.value' is out of range
          mood_entry       | {"value":0}                                          | 'data.value' is out of range
          mood_entry       | {"value":1,"activities":["x"]}                       | 'data.activities[0]' is no UUID
          mood_entry       | [1]                                                  | 'data' has the wrong type
          mood_activity    | {"label":"Walking","color_hex":"#fff","icon":null}   | fine
          mood_activity    | {"label":null}                                       | 'data.label' has the wrong type
          assessment_entry | {"assessment_type":"PHQ-9","score":7.5}              | fine
          schedule         | {"assessment_type":"PHQ-9","frequency":"Daily"}      | fine
          schedule         | {"assessment_type":"PHQ-9","frequency":"Hourly"}     | 'data.frequency' is none of ["Daily","Weekly","Biweekly","Monthly"]
          """)
  void documentsAreJudged(String schema, String document, String verdict) {
    assertEquals(verdict, Schema.named(schema).fault(Json.read(document)).orElse("fine"));
  }

  @Test
  void aSchemaIsPublishedAsItStands() {
    assertEquals(
        "When an assessment is due",
        Json.read(Schema.named("schedule").text()).path("title").textValue());
  }
}
