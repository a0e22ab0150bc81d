package tidemark.work;

import org.jspecify.annotations.Nullable;

/// What a client says when a review begins.
public record ReviewOrder(
    PullRequest pullRequest, @Nullable String title, @Nullable String branch) {}
