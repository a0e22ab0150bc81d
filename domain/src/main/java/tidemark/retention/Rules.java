package tidemark.retention;

import java.util.List;
import java.util.UUID;

/// What decides how long a person's events are kept.
public record Rules(List<Rule> own, List<OfOrganization> organizations) {
  /// A rule of an organisation the person belongs to.
  public record OfOrganization(UUID organization, Rule rule) {}
}
