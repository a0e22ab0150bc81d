package tidemark.rest.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.json.Json;
import tidemark.rest.Times;
import tidemark.work.PullRequest;

/// An object that a client sent, taken apart. What is wrong is collected and said all at once.
final class Fields {
  private static final int LARGEST = 1_000_000;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TEXT = 500;
  private static final long EXACT = 1L << 53;

  private final JsonNode object;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  Fields(JsonNode object) {
    this.object = object;
    if (!object.isObject()) {
      wrong.put("activity", "an object");
    }
  }

  /// An empty body is an object without fields.
  static Fields of(InputStream body) throws IOException {
    byte[] json = body.readNBytes(LARGEST + 1);
    if (json.length > LARGEST) {
      throw new Refusal(Reason.BODY_TOO_LARGE, LARGEST + " bytes");
    }
    JsonNode object = json.length == 0 ? Json.object() : Json.mapper().readTree(json);
    if (!object.isObject()) {
      throw new Refusal(Reason.BODY_UNREADABLE, "it needs to be an object.");
    }
    return new Fields(object);
  }

  JsonNode get(String name) {
    return object.path(name);
  }

  PullRequest pullRequest() {
    return new PullRequest(name("repo_owner"), name("repo_name"), positive("pr_number"));
  }

  /// Words for people: without it nothing is lost, so it is cut rather than refused.
  @Nullable String words(String name) {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isTextual()) {
      wrong.put(name, "a text");
      return null;
    }
    String clean = printable(value.textValue()).strip();
    return clean.isEmpty() ? null : cut(clean);
  }

  /// Whole seconds, cut off.
  @Nullable Long seconds(String name) {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return null;
    }
    if (!value.isNumber()
        || value.decimalValue().signum() < 0
        || value.decimalValue().compareTo(BigDecimal.valueOf(EXACT)) > 0) {
      wrong.put(name, "a number of seconds from 0 on");
      return null;
    }
    return value.decimalValue().setScale(0, RoundingMode.DOWN).longValueExact();
  }

  @Nullable Long number(String name) {
    return isAbsent(object.path(name)) ? null : positive(name);
  }

  /// @param latest that it may be; clocks of clients may go wrong
  @Nullable Instant time(String name, Instant latest) {
    JsonNode value = object.path(name);
    if (isAbsent(value)) {
      return null;
    }
    try {
      Instant time = Times.instant(value.isTextual() ? value.textValue() : "");
      if (time.isAfter(latest)) {
        wrong.put(name, "a time that is not in the future");
      }
      return time;
    } catch (Refusal _) {
      wrong.put(name, "a time like 2026-01-31T09:30:00Z");
      return null;
    }
  }

  void isWrong(String name, String needs) {
    wrong.put(name, needs);
  }

  Map<String, String> wrong() {
    return wrong;
  }

  /// Refuses if anything was wrong.
  void check() {
    if (!wrong.isEmpty()) {
      throw Refusal.ofFields(wrong);
    }
  }

  private String name(String name) {
    JsonNode value = object.path(name);
    String text = value.isTextual() ? value.textValue().strip() : "";
    if (text.isEmpty() || text.length() > LONGEST_NAME || !printable(text).equals(text)) {
      wrong.put(name, "1 to " + LONGEST_NAME + " printable characters");
    }
    return text;
  }

  private long positive(String name) {
    JsonNode value = object.path(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 1
        || value.longValue() > EXACT) {
      wrong.put(name, "a whole number from 1 on");
      return 1;
    }
    return value.longValue();
  }

  /// Control characters and halves of surrogate pairs become blanks.
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || isHalf(c) ? ' ' : c)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
