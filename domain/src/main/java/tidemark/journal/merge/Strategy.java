package tidemark.journal.merge;

/// Who is followed when the writer did not know the stored version.
public enum Strategy {
  NEWEST_WINS,
  LOCAL_WINS,
  REMOTE_WINS
}
