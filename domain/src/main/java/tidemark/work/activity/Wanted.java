package tidemark.work.activity;

import org.jspecify.annotations.Nullable;

/// Which acts somebody asks for: all, where nothing is said.
public record Wanted(
    PrAct.@Nullable Type type,
    @Nullable String owner,
    @Nullable String name,
    @Nullable Long number) {}
