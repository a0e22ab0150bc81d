package tidemark.rest.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.work.Review;
import tidemark.work.ReviewList;
import tidemark.work.Slice;

/// A session in a list or alone.
record ReviewJson(
    long id,
    @JsonProperty("repo_owner") String owner,
    @JsonProperty("repo_name") String name,
    @JsonProperty("pr_number") long number,
    @JsonProperty("pr_title") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String branch,
    @JsonProperty("start_time") Instant start,
    @JsonProperty("end_time") @Nullable Instant end,
    @JsonProperty("duration_seconds") @Nullable Long seconds,
    String status,
    @JsonProperty("created_at") Instant createdAt) {

  static ReviewJson of(Review review) {
    var reviewed = review.order().pullRequest();
    return new ReviewJson(
        review.number(),
        reviewed.owner(),
        reviewed.name(),
        reviewed.number(),
        review.order().title(),
        review.order().branch(),
        review.start(),
        review.end(),
        review.seconds(),
        review.status().text(),
        review.createdAt());
  }

  /// A session that has started.
  record StartedJson(
      @JsonProperty("session_id") long id,
      @JsonProperty("start_time") Instant start,
      @JsonProperty("repo_owner") String owner,
      @JsonProperty("repo_name") String name,
      @JsonProperty("pr_number") long number,
      String status) {

    static StartedJson of(Review review) {
      var reviewed = review.order().pullRequest();
      return new StartedJson(
          review.number(),
          review.start(),
          reviewed.owner(),
          reviewed.name(),
          reviewed.number(),
          review.status().text());
    }
  }

  /// A session that has ended.
  record EndedJson(
      @JsonProperty("session_id") long id,
      @JsonProperty("start_time") Instant start,
      @JsonProperty("end_time") @Nullable Instant end,
      @JsonProperty("duration_seconds") @Nullable Long seconds,
      String status) {

    static EndedJson of(Review review) {
      return new EndedJson(
          review.number(), review.start(), review.end(), review.seconds(), review.status().text());
    }
  }

  /// A piece of the list.
  record PageJson(
      List<ReviewJson> sessions,
      long total,
      int limit,
      long offset,
      @JsonProperty("has_more") boolean hasMore) {

    static PageJson of(ReviewList list, Slice slice) {
      return new PageJson(
          list.reviews().stream().map(ReviewJson::of).toList(),
          list.total(),
          slice.limit(),
          slice.offset(),
          slice.offset() + slice.limit() < list.total());
    }
  }
}
