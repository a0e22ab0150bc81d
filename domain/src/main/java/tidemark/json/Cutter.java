package tidemark.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// Reads JSON and cuts objects out of it as the bytes that are to be stored, with their hash. What
/// came in the form it is stored in is copied and never built.
public final class Cutter implements Closeable {
  private final Tape tape;
  private final JsonParser parser;
  private final Digest digest = new Digest();

  public Cutter(InputStream body) throws IOException {
    tape = new Tape(body);
    parser = Json.mapper().createParser(tape);
  }

  /// An object as it is stored; its hash is that of its canonical form.
  @SuppressWarnings("ArrayRecordComponent") // compared by hash, never by its bytes
  public record Cut(byte[] bytes, long hash) {}

  /// Stands wherever its reader has got to.
  public JsonParser parser() {
    return parser;
  }

  /// The object that begins where the parser stands. Afterwards the parser has read it.
  public Cut object() throws IOException {
    long from = parser.currentTokenLocation().getByteOffset();
    if (from < 0) {
      // not UTF-8: the parser counts characters
      return built(Json.next(parser));
    }
    tape.forget(from);
    boolean isPlain = walk();
    byte[] came = tape.cut(from, parser.currentLocation().getByteOffset());
    byte[] packed = Packed.of(came);
    return isPlain && Packed.isPlain(packed)
        ? new Cut(packed, digest.of(packed))
        : built(Json.mapper().readTree(came));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private static Cut built(JsonNode data) {
    return new Cut(Json.bytes(data), Canonical.hash(data));
  }

  /// Reads to the end of an object. Whether its members stand in canonical order, each once, and
  /// its numbers are written as canonical ones are.
  private boolean walk() throws IOException {
    boolean isPlain = true;
    String last = "";
    boolean isFirst = true;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      isPlain &= isFirst || name.compareTo(last) > 0;
      isFirst = false;
      last = name;
      parser.nextToken();
      isPlain &= value();
    }
    return isPlain;
  }

  private boolean value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> walk();
      case START_ARRAY -> elements();
      case VALUE_NUMBER_FLOAT -> false;
      case VALUE_NUMBER_INT -> isPlainInteger();
      // read to its end: what follows it is cut at the right place
      case VALUE_STRING -> parser.getTextLength() >= 0;
      default -> true;
    };
  }

  private boolean elements() throws IOException {
    boolean isPlain = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      isPlain &= value();
    }
    return isPlain;
  }

  private boolean isPlainInteger() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.INT
        && (parser.getIntValue() != 0 || parser.getTextLength() == 1);
  }
}
