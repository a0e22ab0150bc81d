package tidemark.work;

/// The session a start leads to, which may have been there before.
public record Started(Review review, boolean isNew) {}
