package tidemark.rest.metric;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tidemark.metric.Counted;
import tidemark.metric.Meters;
import tidemark.metric.Metric;

/// Counts every answer, and how long it took.
public class RequestMeter extends HttpFilter {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  /// Any word may stand there, and each would be a series of its own.
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Inject private Meters meters;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      String route = Route.of(request);
      String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
      String status = Integer.toString(response.getStatus());
      meters.count(Counted.of(Metric.REQUESTS, 1, route, method, status));
      if (!request.isAsyncStarted()) {
        double took = (System.nanoTime() - begin) / NANOS;
        meters.measured(Metric.REQUEST_TIME, took, route, method);
      }
    }
  }
}
