package tidemark.work.activity;

import java.time.LocalDate;

/// How much was done on a day.
public record ActDay(LocalDate date, int comments, int approvals, int changeRequests) {
  static ActDay empty(LocalDate date) {
    return new ActDay(date, 0, 0, 0);
  }

  ActDay and(PrAct.Type type) {
    return switch (type) {
      case COMMENT -> new ActDay(date, comments + 1, approvals, changeRequests);
      case APPROVE -> new ActDay(date, comments, approvals + 1, changeRequests);
      case REQUEST_CHANGES -> new ActDay(date, comments, approvals, changeRequests + 1);
    };
  }

  public int total() {
    return comments + approvals + changeRequests;
  }
}
