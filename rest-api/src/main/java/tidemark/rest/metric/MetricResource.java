package tidemark.rest.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import tidemark.metric.Meters;
import tidemark.rest.Anonymous;

/// How this server is doing, in numbers. It says nothing about anybody.
@Path("/metrics")
@Anonymous
@ApplicationScoped
public class MetricResource {
  @Inject private Meters meters;

  @GET
  @Produces("text/plain;version=0.0.4;charset=UTF-8")
  public String metrics() {
    return meters.text();
  }
}
