package tidemark.launcher.home;

/// Something a person can put right. Its message is the whole sentence that person reads.
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Trouble(String sentence) {
    super(sentence);
  }

  public Trouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
