package tidemark.work.activity;

import java.util.List;

/// A slice of somebody's acts, and how many there are in all.
public record ActList(List<Kept> acts, long total) {}
