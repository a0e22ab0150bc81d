package tidemark.rest.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.json.Json;
import tidemark.work.Slice;
import tidemark.work.activity.ActDay;
import tidemark.work.activity.ActList;
import tidemark.work.activity.Kept;

/// An activity.
record PrActivityJson(
    @JsonProperty("activity_id") long id,
    @JsonProperty("activity_type") String type,
    @JsonProperty("repo_owner") String owner,
    @JsonProperty("repo_name") String name,
    @JsonProperty("pr_number") long number,
    @JsonProperty("session_id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long session,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode metadata,
    @JsonProperty("created_at") Instant at) {

  static PrActivityJson of(Kept kept) {
    var act = kept.act();
    @Nullable String metadata = act.metadata();
    return new PrActivityJson(
        kept.number(),
        act.type().text(),
        act.pullRequest().owner(),
        act.pullRequest().name(),
        act.pullRequest().number(),
        act.session(),
        metadata == null ? null : Json.read(metadata),
        act.at());
  }

  /// A piece of the list.
  record PageJson(
      List<PrActivityJson> activities,
      long total,
      int limit,
      long offset,
      @JsonProperty("has_more") boolean hasMore) {

    static PageJson of(ActList list, Slice slice) {
      return new PageJson(
          list.acts().stream().map(PrActivityJson::of).toList(),
          list.total(),
          slice.limit(),
          slice.offset(),
          slice.offset() + slice.limit() < list.total());
    }
  }

  /// What became of a batch. A client keeps sending until `created_count` is the size of what it
  /// sent, so that counts what needs no second try: kept now, kept before, or wrong for good.
  record BatchJson(
      @JsonProperty("activity_ids") List<Long> ids,
      int count,
      @JsonProperty("created_count") int done,
      List<RejectedJson> rejected) {}

  /// One that was left out.
  record RejectedJson(int index, String reason) {}

  /// Days on which something was done.
  record StatisticsJson(List<DayJson> stats, @JsonProperty("period_days") int days) {
    static StatisticsJson of(List<ActDay> days, int asked) {
      return new StatisticsJson(days.stream().map(DayJson::of).toList(), asked);
    }
  }

  /// One of them.
  record DayJson(
      LocalDate date,
      @JsonProperty("comment_count") int comments,
      @JsonProperty("approve_count") int approvals,
      @JsonProperty("request_changes_count") int changeRequests,
      @JsonProperty("total_count") int total) {
    static DayJson of(ActDay day) {
      return new DayJson(
          day.date(), day.comments(), day.approvals(), day.changeRequests(), day.total());
    }
  }
}
