package tidemark.rest.chronicle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.chronicle.Entry;

/// One thing that happened.
record EntryJson(
    UUID id,
    Instant at,
    @Nullable UUID actor,
    @Nullable String name,
    String act,
    @Nullable String target,
    @Nullable String detail,
    @Nullable String credential,
    String request,
    boolean impersonated) {

  static EntryJson of(Entry entry) {
    return new EntryJson(
        entry.id(),
        entry.at(),
        entry.actor(),
        entry.name(),
        entry.act(),
        entry.target(),
        entry.detail(),
        entry.credential(),
        entry.request(),
        entry.impersonated());
  }
}
