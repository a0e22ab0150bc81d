package tidemark.rest.edge.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tidemark.Reason;
import tidemark.Refusal;

class LimitedBodyTest {
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void aBodyAtTheLimitIsReadWhole() throws IOException {
    byte[] body = new byte[1000];
    assertArrayEquals(body, LimitedBody.plain(stream(body), 1000).readAllBytes());
  }

  @Test
  void oneByteMoreIsRefused() {
    assertTooLarge(LimitedBody.plain(stream(new byte[1001]), 1000));
  }

  @Test
  void aPackedBodyIsUnpacked() throws IOException {
    byte[] body = noise(3 * MEBIBYTE);
    assertArrayEquals(body, LimitedBody.unpacked(stream(pack(body)), body.length).readAllBytes());
  }

  @Test
  void aPackedBodyIsLimitedByWhatItUnfoldsTo() throws IOException {
    assertTooLarge(LimitedBody.unpacked(stream(pack(noise(2 * MEBIBYTE))), MEBIBYTE));
  }

  @Test
  void aBombIsRefusedLongBeforeTheLimit() throws IOException {
    assertTooLarge(LimitedBody.unpacked(stream(pack(new byte[20 * MEBIBYTE])), 1000L * MEBIBYTE));
  }

  @Test
  void aSmallBodyMayPackWell() throws IOException {
    byte[] body = new byte[MEBIBYTE];
    Arrays.fill(body, (byte) ' ');
    assertEquals(
        MEBIBYTE, LimitedBody.unpacked(stream(pack(body)), 2L * MEBIBYTE).readAllBytes().length);
  }

  @Test
  void whatIsNotGzipIsTheCallersFault() throws IOException {
    assertUnreadable(LimitedBody.unpacked(stream(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), 100));
    byte[] packed = pack(noise(1000));
    byte[] half = Arrays.copyOf(packed, packed.length / 2);
    assertUnreadable(LimitedBody.unpacked(stream(half), 10_000));
  }

  private static void assertTooLarge(InputStream body) {
    assertEquals(Reason.BODY_TOO_LARGE, assertThrows(Refusal.class, body::readAllBytes).reason());
  }

  private static void assertUnreadable(InputStream body) {
    assertEquals(Reason.BODY_UNREADABLE, assertThrows(Refusal.class, body::readAllBytes).reason());
  }

  private static InputStream stream(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static byte[] pack(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }
}
