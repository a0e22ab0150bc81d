package tidemark.timeline;

/// What became of a batch.
public record Appended(int inserted, int updated, int unchanged) {
  public Appended plus(Appended other) {
    return new Appended(
        inserted + other.inserted, updated + other.updated, unchanged + other.unchanged);
  }
}
