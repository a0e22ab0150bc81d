package tidemark.client.privacy;

/// A text that can be looked at only so often: some expressions would look for ever.
final class Patience implements CharSequence {
  private static final int LOOKS = 2_000_000;

  private final String text;
  private int looks;

  Patience(String text) {
    this.text = text;
  }

  /// Too many looks.
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost() {
      super("too many looks", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (++looks > LOOKS) {
      throw new Lost();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
