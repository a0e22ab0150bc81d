package tidemark;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stands before every method with `@Requires`: first the scope, then the binding of row security.
/// It runs inside the door's transaction, so what it binds ends with it. Where a door begins its
/// transactions itself, each is bound by the doors it calls; without that no row is seen.
@Requires
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class Admission {
  @Inject private Database database;
  @Inject private EntityManager entities;

  @AroundInvoke
  @Nullable Object admit(InvocationContext call) throws Exception {
    if (!(call.getParameters()[0] instanceof Caller caller)) {
      throw new IllegalStateException(call.getMethod() + " does not take the caller first");
    }
    for (Scope scope : call.getMethod().getAnnotation(Requires.class).value()) {
      if (!caller.may(scope)) {
        throw new Refusal(Reason.SCOPE_MISSING, List.of(scope.text()));
      }
    }
    if (!database.isInTransaction()) {
      return call.proceed();
    }
    database.bind(caller);
    Object answer = call.proceed();
    // what waits for the commit would be written on another connection, to which nobody is bound
    entities.flush();
    return answer;
  }
}
