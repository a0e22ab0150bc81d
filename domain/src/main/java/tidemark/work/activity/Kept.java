package tidemark.work.activity;

/// An act as it is kept.
///
/// @param number how the person's clients call it
/// @param isNew whether it was not there before
public record Kept(long number, PrAct act, boolean isNew) {}
