package tidemark.rest.archive;

import tidemark.timeline.Appended;

/// What became of a document.
record ImportJson(int buckets, int inserted, int updated, int unchanged, int skipped) {
  static final ImportJson NOTHING = new ImportJson(0, 0, 0, 0, 0);

  ImportJson plus(ImportJson other) {
    return new ImportJson(
        buckets + other.buckets,
        inserted + other.inserted,
        updated + other.updated,
        unchanged + other.unchanged,
        skipped + other.skipped);
  }

  ImportJson plus(Appended stored) {
    return plus(new ImportJson(0, stored.inserted(), stored.updated(), stored.unchanged(), 0));
  }
}
