package tidemark.launcher;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what a key is to be like.
final class WishedKey {
  @Option(
      names = "--name",
      defaultValue = "Made on the command line",
      description = "What uses the key (default: '${DEFAULT-VALUE}').")
  private String name = "";

  @Option(names = "--scopes", description = "What it may do, such as events:read,events:write.")
  private @Nullable String scopes;

  @Option(names = "--form", description = "tidemark, or wakatime for a UUID.")
  private @Nullable String form;

  @Option(names = "--expires", description = "When it ends, such as 2027-01-31T00:00:00Z.")
  private @Nullable String expires;

  Wards.KeyWish wish() {
    return new Wards.KeyWish(name, form, scopes, expires);
  }
}
