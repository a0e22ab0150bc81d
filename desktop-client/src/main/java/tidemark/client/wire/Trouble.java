package tidemark.client.wire;

/// Something a person can do something about: its message is a sentence for them.
public final class Trouble extends RuntimeException {
  public Trouble(String sentence) {
    super(sentence);
  }

  public Trouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
