package tidemark.account;

/// What somebody typed.
public record Password(String email, String text) {
  /// Nobody's log shall hold a password.
  @Override
  public String toString() {
    return email;
  }
}
