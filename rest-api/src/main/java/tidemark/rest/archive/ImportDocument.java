package tidemark.rest.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.rest.timeline.EventReader;

/// The document `{"buckets": {name: {…, "events": […]}}}`, read token by token.
final class ImportDocument {
  private ImportDocument() {}

  /// A bucket without its events. Its own `id` counts, the key only where there is none.
  record Head(String name, ObjectNode members) {}

  /// What to do with the events of each bucket, in the order of the document.
  private interface Visitor {
    void bucket(JsonParser parser, String key) throws IOException;
  }

  static List<Head> heads(Path file) throws IOException {
    List<Head> heads = new ArrayList<>();
    walk(file, (parser, key) -> heads.add(head(parser, key)));
    return heads;
  }

  static void events(Path file, List<Head> heads, Batches batches) throws IOException {
    Iterator<Head> next = heads.iterator();
    walk(file, (parser, _) -> events(parser, next.next().name(), batches));
  }

  private static void walk(Path file, Visitor visitor) throws IOException {
    try (JsonParser parser = Json.mapper().createParser(file.toFile())) {
      boolean found = false;
      expect(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isBuckets = parser.currentName().equals("buckets");
        expect(parser.nextToken() != null);
        if (isBuckets) {
          found = true;
          buckets(parser, visitor);
        } else {
          parser.skipChildren();
        }
      }
      expect(found && parser.nextToken() == null);
    }
  }

  private static void buckets(JsonParser parser, Visitor visitor) throws IOException {
    expect(parser.currentToken() == JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      expect(parser.nextToken() == JsonToken.START_OBJECT);
      visitor.bucket(parser, key);
    }
  }

  private static Head head(JsonParser parser, String key) throws IOException {
    ObjectNode members = Json.object();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      if (member.equals("events")) {
        parser.skipChildren();
      } else {
        members.set(member, Json.next(parser));
      }
    }
    return new Head(members.path("id").asText(key), members);
  }

  private static void events(JsonParser parser, String bucket, Batches batches) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isEvents = parser.currentName().equals("events");
      if (parser.nextToken() == JsonToken.START_ARRAY && isEvents) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          add(parser, bucket, batches);
        }
      } else {
        parser.skipChildren();
      }
    }
    batches.flush(bucket);
  }

  private static void add(JsonParser parser, String bucket, Batches batches) throws IOException {
    try {
      batches.add(bucket, EventReader.sample(Json.next(parser)));
    } catch (Refusal refusal) {
      if (refusal.reason().kind() != Reason.Kind.INVALID) {
        throw refusal;
      }
      batches.skip();
    }
  }

  private static void expect(boolean asExpected) {
    if (!asExpected) {
      throw new Refusal(
          Reason.BODY_UNREADABLE,
          "it is no export: {\"buckets\": {\"<id>\": {…, \"events\": […]}}}.");
    }
  }
}
