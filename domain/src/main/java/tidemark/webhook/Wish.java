package tidemark.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody says of a webhook; what they do not say stays.
public record Wish(
    @Nullable String name,
    @Nullable String url,
    @Nullable List<String> types,
    @Nullable Boolean enabled) {}
