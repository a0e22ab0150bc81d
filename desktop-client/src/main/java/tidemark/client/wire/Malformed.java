package tidemark.client.wire;

/// What somebody sent makes no sense; the message says what.
public final class Malformed extends RuntimeException {
  private final String sentence;

  public Malformed(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
