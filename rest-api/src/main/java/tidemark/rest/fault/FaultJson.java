package tidemark.rest.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.Page;
import tidemark.fault.FaultView;
import tidemark.fault.Report;

/// A sort of fault.
record FaultJson(
    UUID id,
    String client,
    String version,
    String type,
    String message,
    String trace,
    long reports,
    @JsonProperty("first_at") Instant firstAt,
    @JsonProperty("last_at") Instant lastAt,
    @JsonProperty("resolved_at") @Nullable Instant resolvedAt) {

  /// What a client sends.
  record ReportJson(
      @Nullable String client,
      @Nullable String version,
      @Nullable String type,
      @Nullable String message,
      @Nullable String trace) {
    Report report() {
      return new Report(
          Objects.requireNonNullElse(client, ""),
          Objects.requireNonNullElse(version, ""),
          Objects.requireNonNullElse(type, ""),
          Objects.requireNonNullElse(message, ""),
          Objects.requireNonNullElse(trace, ""));
    }
  }

  /// A page of them.
  record PageJson(List<FaultJson> reports, @Nullable String next) {
    static PageJson of(Page<FaultView> page) {
      return new PageJson(page.items().stream().map(FaultJson::of).toList(), page.next());
    }
  }

  static FaultJson of(FaultView view) {
    return new FaultJson(
        view.id(),
        view.client(),
        view.version(),
        view.type(),
        view.message(),
        view.trace(),
        view.reports(),
        view.firstAt(),
        view.lastAt(),
        view.resolvedAt());
  }
}
