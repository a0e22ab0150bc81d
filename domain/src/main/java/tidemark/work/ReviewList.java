package tidemark.work;

import java.util.List;

/// A slice of somebody's sessions, and how many there are in all.
public record ReviewList(List<Review> reviews, long total) {}
