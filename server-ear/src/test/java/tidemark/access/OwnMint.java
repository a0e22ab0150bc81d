package tidemark.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import tidemark.stack.Tidemark;

/// As `RealmMint`, for the tokens Tidemark signs itself.
final class OwnMint implements AutoCloseable {
  /// Older than the one that signs today, or Tidemark would want to sign with it.
  private static final String ADD =
      """
      insert into signing_key (kid, public_key, sealed, created_at) values (?, ?, '', now() - interval '1 day')
      """;

  private final KeyPair pair = Forge.ecPair();
  private final String kid = "tidemark-" + UUID.randomUUID();

  OwnMint() {
    change(ADD, kid, Base64.getEncoder().encodeToString(publicKey()));
  }

  String sign(ObjectNode head, ObjectNode claims) {
    return Forge.token(head, claims, Forge.ec(pair));
  }

  ObjectNode head(String token) {
    return Forge.head(token).put("kid", kid);
  }

  byte[] publicKey() {
    return pair.getPublic().getEncoded();
  }

  @Override
  public void close() {
    change("delete from signing_key where kid = ?", kid);
  }

  private static void change(String sql, String... values) {
    try (Connection connection = Tidemark.running().superuser();
        var change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setString(i + 1, values[i]);
      }
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
