package tidemark.rest.sighting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.sighting.Chain;
import tidemark.sighting.SightingView;

/// Somebody saw something.
record SightingJson(
    long seq,
    Instant at,
    ViewerJson viewer,
    @JsonProperty("organization_id") @Nullable UUID organization,
    @JsonProperty("team_id") @Nullable UUID team,
    String what,
    @Nullable Instant from,
    @Nullable Instant until,
    long rows,
    String digest) {
  /// Who looked; without a name when they are gone.
  record ViewerJson(UUID id, @Nullable String name) {}

  /// A page of the ledger.
  record PageJson(List<SightingJson> sightings, @Nullable String next) {
    static PageJson of(Page<SightingView> page) {
      return new PageJson(page.items().stream().map(SightingJson::of).toList(), page.next());
    }
  }

  /// What came of checking the ledger.
  record ChainJson(
      boolean intact,
      long entries,
      @JsonProperty("broken_at") @Nullable Long brokenAt,
      @Nullable String head) {
    static ChainJson of(Chain chain) {
      return new ChainJson(
          chain.brokenAt() == null, chain.entries(), chain.brokenAt(), chain.head());
    }
  }

  static SightingJson of(SightingView view) {
    return new SightingJson(
        view.seq(),
        view.at(),
        new ViewerJson(view.viewer(), view.name()),
        view.organization(),
        view.team(),
        view.what(),
        view.from(),
        view.until(),
        view.rows(),
        view.digest());
  }
}
