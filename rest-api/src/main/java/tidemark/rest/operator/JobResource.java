package tidemark.rest.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import tidemark.maintenance.job.Jobs;
import tidemark.rest.CurrentCaller;

/// The jobs of the installation, and how each last went.
@Path("/v1/operator/jobs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {
  @Inject private Jobs jobs;
  @Inject private CurrentCaller current;

  @GET
  public List<JobJson> list() {
    return jobs.list(current.caller()).stream().map(JobJson::of).toList();
  }

  /// It has not run yet when this is answered.
  @POST
  @Path("{job}/run")
  public Response run(@PathParam("job") String job) {
    return Response.accepted(JobJson.of(jobs.want(current.caller(), job))).build();
  }
}
