package tidemark.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidemark.maintenance.job.JobView;
import tidemark.maintenance.job.Jobs;
import tidemark.web.CurrentCaller;
import tidemark.web.Texts;
import tidemark.web.Times;

/// The jobs of the installation, and starting one.
@Named
@ViewScoped
public class JobList implements Serializable {
  @Inject private transient CurrentCaller caller;
  @Inject private transient Jobs jobs;
  @Inject private transient Texts texts;
  @Inject private transient Times times;

  private transient List<JobView> rows = List.of();

  @PostConstruct
  public void read() {
    rows = jobs.list(caller.get());
  }

  public void run(JobView job) {
    jobs.want(caller.get(), job.name());
    read();
    texts.done("job.wanted", job.name());
  }

  /// `running`, `waiting`, `failed`, `never` or `well`.
  public String state(JobView job) {
    if (job.startedAt() != null && job.endedAt() == null) {
      return "running";
    }
    if (job.wantedAt() != null) {
      return "waiting";
    }
    if (job.error() != null) {
      return "failed";
    }
    return job.startedAt() == null ? "never" : "well";
  }

  /// How long its last run took; null while there is none that has ended.
  public @Nullable String took(JobView job) {
    if (job.startedAt() == null || job.endedAt() == null) {
      return null;
    }
    Duration took = Duration.between(job.startedAt(), job.endedAt());
    return took.compareTo(Duration.ofSeconds(1)) < 0
        ? texts.say("delivery.took", took.toMillis())
        : times.span(took.toNanos() / ChronoUnit.MICROS.getDuration().toNanos());
  }

  public List<JobView> getRows() {
    return rows;
  }
}
