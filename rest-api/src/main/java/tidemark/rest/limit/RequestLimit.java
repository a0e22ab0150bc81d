package tidemark.rest.limit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.limit.Limits;
import tidemark.rest.CurrentCaller;

/// Counts the requests of each credential.
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class RequestLimit implements ContainerRequestFilter {
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  @Context private ResourceInfo route;
  @Inject private Limits limits;
  @Inject private CurrentCaller current;

  @Override
  public void filter(ContainerRequestContext request) {
    current.found().map(Caller::credential).ifPresent(this::count);
  }

  private void count(Caller.Credential credential) {
    if (isDelivery()) {
      delay(limits.reserve(credential.id(), LONGEST_DELAY));
      return;
    }
    Duration wait = limits.request(credential.id());
    if (!wait.isZero()) {
      throw new Refusal(Reason.TOO_MANY_REQUESTS, Long.toString(wait.toSeconds() + 1));
    }
  }

  private static void delay(Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private boolean isDelivery() {
    @Nullable Method method = route.getResourceMethod();
    return method != null && method.isAnnotationPresent(Delivery.class);
  }
}
