package tidemark.account;

import org.jspecify.annotations.Nullable;
import tidemark.session.Opened;

/// A session begun by way of GitHub, and what GitHub shows of its owner.
public record GitHubLogin(
    Opened opened, String username, @Nullable String avatar, @Nullable String email) {}
