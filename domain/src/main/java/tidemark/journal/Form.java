package tidemark.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.journal.schema.Schema;
import tidemark.json.Canonical;
import tidemark.json.Encrypted;
import tidemark.json.Json;

/// The form of an offer's data.
final class Form {
  private static final int LARGEST = 65_536;
  private static final Map<Type, Schema> SCHEMAS = schemas();

  private Form() {}

  /// What is wrong with it, if anything.
  static Optional<String> fault(Offer offer) {
    @Nullable JsonNode data = offer.data();
    if (offer.deleted()) {
      return Optional.empty();
    }
    if (data == null || data.isNull()) {
      return Optional.of("'data' is missing");
    }
    Optional<String> fault =
        Encrypted.is(data) ? Optional.empty() : schemaOf(offer.type()).fault(data);
    return fault.isPresent() ? fault : unstorable(data);
  }

  static String digest(Offer offer) {
    @Nullable JsonNode data = offer.data();
    if (offer.deleted() || data == null) {
      return "";
    }
    try {
      byte[] canonical = Canonical.text(data).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static @Nullable String text(Offer offer) {
    @Nullable JsonNode data = offer.data();
    return offer.deleted() || data == null ? null : Json.text(data);
  }

  private static Optional<String> unstorable(JsonNode data) {
    try {
      return Json.text(data).length() > LARGEST
          ? Optional.of("'data' is larger than " + LARGEST + " characters")
          : Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.sentence());
    }
  }

  private static Schema schemaOf(Type type) {
    return java.util.Objects.requireNonNull(SCHEMAS.get(type));
  }

  private static Map<Type, Schema> schemas() {
    Map<Type, Schema> schemas = new EnumMap<>(Type.class);
    for (Type type : Type.values()) {
      schemas.put(type, Schema.named(type.kind().text()));
    }
    return schemas;
  }
}
