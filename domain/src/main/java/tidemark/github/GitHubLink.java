package tidemark.github;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link as the organisation's leaders see it.
///
/// @param login what GitHub calls its organisation
/// @param answeredAt when GitHub last said who administers it
/// @param problem why it has said nothing since
/// @param administrators how many members GitHub vouches for at this moment
public record GitHubLink(
    String login,
    Instant linkedAt,
    Instant answeredAt,
    @Nullable String problem,
    int administrators) {}
