package tidemark.rest.metric;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/// Tells the meter which route a request has taken, before anybody may refuse it.
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 1)
public class RouteFilter implements ContainerRequestFilter {
  @Context private ResourceInfo route;

  @Override
  public void filter(ContainerRequestContext request) {
    if (route.getResourceClass() != null && route.getResourceMethod() != null) {
      request.setProperty(
          Route.ATTRIBUTE, Route.of(route.getResourceClass(), route.getResourceMethod()));
    }
  }
}
