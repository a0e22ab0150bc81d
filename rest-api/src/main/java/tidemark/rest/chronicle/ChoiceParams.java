package tidemark.rest.chronicle;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Refusal;
import tidemark.chronicle.Choice;

/// Which entries the address asks for.
public class ChoiceParams {
  @QueryParam("act")
  private @Nullable String act;

  @QueryParam("actor")
  private @Nullable UUID actor;

  @QueryParam("from")
  private @Nullable String from;

  @QueryParam("until")
  private @Nullable String until;

  Choice choice() {
    return new Choice(act, actor, time("from", from), time("until", until));
  }

  private static @Nullable Instant time(String name, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException _) {
      throw Refusal.ofFields(Map.of(name, "a time like 2026-01-31T12:00:00Z"));
    }
  }
}
