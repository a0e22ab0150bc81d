package tidemark.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The form in which two clients' spellings of the same data are equal.
public final class Canonical {
  private Canonical() {}

  /// 64 bits of the SHA-256 of the canonical form.
  public static long hash(JsonNode node) {
    StringBuilder out = new StringBuilder(256);
    write(node, out);
    return new Digest().of(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  public static String text(JsonNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, out);
      case ARRAY -> {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
          out.append(i == 0 ? "" : ",");
          write(node.get(i), out);
        }
        out.append(']');
      }
      case NUMBER -> out.append(number(node));
      case STRING -> quote(node.textValue(), out);
      default -> out.append(node.asText());
    }
  }

  private static void writeObject(JsonNode node, StringBuilder out) {
    List<String> names = new ArrayList<>(node.size());
    node.fieldNames().forEachRemaining(names::add);
    Collections.sort(names);
    out.append('{');
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : ",");
      quote(names.get(i), out);
      out.append(':');
      write(node.get(names.get(i)), out);
    }
    out.append('}');
  }

  /// `2`, `2.0` and `20e-1` are one number. The exponent stays, so that `1e999999` does not become
  /// a million digits.
  private static String number(JsonNode node) {
    return node.isInt() ? Integer.toString(node.intValue()) : canonical(node.decimalValue());
  }

  private static String canonical(java.math.BigDecimal value) {
    java.math.BigDecimal stripped = value.stripTrailingZeros();
    boolean isLong = stripped.scale() <= 0 && stripped.precision() - (long) stripped.scale() <= 18;
    return isLong ? Long.toString(stripped.longValueExact()) : stripped.toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == 0) {
        out.append(text, done, i).append(c == 0 ? "\uFFFD" : c == '"' ? "\\\"" : "\\\\");
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append('"');
  }
}
