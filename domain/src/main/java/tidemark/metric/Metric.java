package tidemark.metric;

import java.util.List;
import java.util.Locale;

/// Everything that can be seen, with the labels that tell its series apart.
public enum Metric {
  REQUESTS("tidemark_requests_total", "Answered requests to the API", "route", "method", "status"),
  REQUEST_TIME(
      "tidemark_request_seconds",
      Bounds.ANSWERS,
      "Time from a request to the end of its answer, without streams",
      "route",
      "method"),
  EVENTS("tidemark_events_total", "Events that were pushed", "outcome"),
  HEARTBEATS("tidemark_heartbeats_total", "Heartbeats that were stored", "way"),
  SYNC_CHANGES("tidemark_sync_changes_total", "Records that clients sent and got", "direction"),
  SYNC_LAG(
      "tidemark_sync_lag_seconds",
      Bounds.LAGS,
      "How long the oldest change of a page had waited for the client that reads on"),
  CONFLICTS("tidemark_conflicts_total", "Versions of records that lost and were kept"),
  LIVE_LISTENERS("tidemark_live_listeners", Form.GAUGE, "Clients that listen for news"),
  WEBHOOK_ATTEMPTS("tidemark_webhook_attempts_total", "Messages that were sent", "outcome"),
  WEBHOOK_WAITING(
      "tidemark_webhook_waiting", Form.GAUGE, "Messages that wait for their first or next try"),
  WEBHOOK_OLDEST(
      "tidemark_webhook_overdue_seconds",
      Form.GAUGE,
      "For how long the message that waits longest has been due"),
  JOB_SUCCESS(
      "tidemark_job_success_timestamp_seconds",
      Form.GAUGE,
      "When a job last ended without a failure",
      "name"),
  JOB_TIME("tidemark_job_seconds", Form.GAUGE, "How long a job's last run took", "name"),
  JOB_ROWS("tidemark_job_rows", Form.GAUGE, "How many rows a job's last run changed", "name"),
  JOB_RUNS("tidemark_job_runs_total", "Runs of a job, of all servers", "name"),
  JOB_FAILURES("tidemark_job_failures_total", "Runs of a job that failed, of all servers", "name"),
  POOL_USED(
      "tidemark_pool_used", Form.GAUGE, "Connections to the database that a transaction holds"),
  POOL_WAITING("tidemark_pool_waiting", Form.GAUGE, "Threads that wait for a connection"),
  DATABASE_UP(
      "tidemark_database_up", Form.GAUGE, "Whether the database answered when it was last asked"),
  MEMORY_USED("jvm_memory_used_bytes", Form.GAUGE, "Memory in use", "area"),
  MEMORY_MOST("jvm_memory_max_bytes", Form.GAUGE, "Memory there may be at most", "area"),
  COLLECTIONS("jvm_gc_runs_total", "Garbage collections", "gc"),
  COLLECTING("jvm_gc_seconds_total", "Time spent in them", "gc"),
  THREADS("jvm_threads", Form.GAUGE, "Live platform threads"),
  CPU("process_cpu_seconds_total", "CPU time of the server"),
  STARTED("process_start_time_seconds", Form.GAUGE, "When the server was started");

  /// How a metric moves.
  public enum Form {
    /// Only up.
    COUNTER,
    /// Up and down.
    GAUGE,
    /// Counters by size.
    HISTOGRAM;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String text;
  private final Form form;
  private final List<Double> bounds;
  private final String meaning;
  private final List<String> labels;

  Metric(String text, String meaning, String... labels) {
    this(text, Form.COUNTER, meaning, labels);
  }

  Metric(String text, Form form, String meaning, String... labels) {
    this.text = text;
    this.form = form;
    this.bounds = List.of();
    this.meaning = meaning;
    this.labels = List.of(labels);
  }

  Metric(String text, List<Double> bounds, String meaning, String... labels) {
    this.text = text;
    this.form = Form.HISTOGRAM;
    this.bounds = bounds;
    this.meaning = meaning;
    this.labels = List.of(labels);
  }

  /// Its name for Prometheus.
  public String text() {
    return text;
  }

  public Form form() {
    return form;
  }

  public String meaning() {
    return meaning;
  }

  public List<String> labels() {
    return labels;
  }

  List<Double> bounds() {
    return bounds;
  }

  /// In seconds.
  private static final class Bounds {
    static final List<Double> ANSWERS =
        List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0);
    static final List<Double> LAGS = List.of(0.1, 0.5, 1.0, 5.0, 30.0, 300.0, 3_600.0, 86_400.0);
  }
}
