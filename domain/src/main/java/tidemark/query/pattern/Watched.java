package tidemark.query.pattern;

/// A text that counts how often a character of it is looked at.
final class Watched implements CharSequence {
  /// Some thirty milliseconds.
  static final int MOST_LOOKS = 2_000_000;

  private String text = "";
  private int looks;

  /// Thrown into the engine's arms, which has no other way out.
  static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooks() {
      super(null, null, false, false);
    }
  }

  void show(String next) {
    text = next;
    looks = 0;
  }

  int looks() {
    return looks;
  }

  @Override
  public char charAt(int index) {
    if (++looks > MOST_LOOKS) {
      throw new TooManyLooks();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return text.subSequence(from, to);
  }

  @Override
  public String toString() {
    return text;
  }
}
