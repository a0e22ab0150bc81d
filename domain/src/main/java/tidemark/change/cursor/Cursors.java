package tidemark.change.cursor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tidemark.Caller;
import tidemark.Requires;

/// Makes cursors of places, and places of cursors.
@ApplicationScoped
public class Cursors {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String HMAC = "HmacSHA256";
  private static final String PURPOSE = "cursor";
  private static final byte VERSION = 1;
  private static final int HEAD = "2026-01-31T09:30:00.000000Z_0000000000042_".length();
  private static final int SIGNATURE = 16;
  private static final int PLACE = 2 * Long.BYTES + Integer.BYTES + 2 * Long.BYTES;
  private static final int LONGEST = 20_000;

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tidemark.secret")
  private Optional<String> secret;

  /// The text for a client. It begins with the time, because some clients compare it with times,
  /// and with the number of the caller's own feed.
  @Requires
  public String write(Caller caller, Cursor cursor) {
    Place own = cursor.places().getOrDefault(caller.space(), new Place(0, 0, 0));
    String head = "%s_%013d_".formatted(TIME.format(clock.instant()), own.usn());
    ByteBuffer body = ByteBuffer.allocate(1 + cursor.places().size() * PLACE).put(VERSION);
    cursor
        .places()
        .forEach((space, place) ->
            body.putLong(space.getMostSignificantBits())
                .putLong(space.getLeastSignificantBits())
                .putInt(place.epoch())
                .putLong(place.usn())
                .putLong(place.fullSince()));
    byte[] signature = signature(caller, head, body.array());
    byte[] whole = Arrays.copyOf(body.array(), body.capacity() + SIGNATURE);
    System.arraycopy(signature, 0, whole, body.capacity(), SIGNATURE);
    return head + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /// What was written for this caller; nothing for any other text.
  @Requires
  public Optional<Cursor> read(Caller caller, String text) {
    if (text.length() <= HEAD || text.length() > LONGEST) {
      return Optional.empty();
    }
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(text.substring(HEAD));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    int length = whole.length - SIGNATURE;
    if (length < 1 || (length - 1) % PLACE != 0) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(whole, length);
    byte[] signed = signature(caller, text.substring(0, HEAD), body);
    boolean isOurs = MessageDigest.isEqual(signed, Arrays.copyOfRange(whole, length, whole.length));
    return isOurs && body[0] == VERSION ? Optional.of(places(body)) : Optional.empty();
  }

  private static Cursor places(byte[] body) {
    ByteBuffer in = ByteBuffer.wrap(body, 1, body.length - 1);
    SortedMap<UUID, Place> places = new TreeMap<>();
    while (in.hasRemaining()) {
      UUID space = new UUID(in.getLong(), in.getLong());
      places.put(space, new Place(in.getInt(), in.getLong(), in.getLong()));
    }
    return new Cursor(places);
  }

  private byte[] signature(Caller caller, String head, byte[] body) {
    byte[] root =
        HexFormat.of()
            .parseHex(secret.orElseThrow(() -> new IllegalStateException("no TIDEMARK_SECRET")));
    byte[] key = hmac(root, PURPOSE.getBytes(StandardCharsets.UTF_8));
    byte[] said = (caller.person() + " " + head).getBytes(StandardCharsets.UTF_8);
    byte[] message = Arrays.copyOf(said, said.length + body.length);
    System.arraycopy(body, 0, message, said.length, body.length);
    return Arrays.copyOf(hmac(key, message), SIGNATURE);
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
