package tidemark.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Database;
import tidemark.Reason;
import tidemark.Refusal;
import tidemark.Requires;
import tidemark.Scope;

/// Remembers who was denied what. It stands around a door's transaction: when it writes, that one
/// has been rolled back and its connection is free again.
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class Witness {
  private static final Logger LOG = System.getLogger(Witness.class.getName());

  /// Doors to rights and credentials; the data behind the others is watched by its owner.
  private static final Set<Scope> GUARDED =
      Set.of(
          Scope.ORGANIZATIONS,
          Scope.KEYS,
          Scope.DEVICES,
          Scope.TEAMS,
          Scope.WEBHOOKS,
          Scope.OPERATOR);

  private static final Set<Reason> DENIALS = Set.of(Reason.NOT_ALLOWED, Reason.SCOPE_MISSING);

  @Inject private AuditTrail audit;
  @Inject private Database database;

  @AroundInvoke
  @Nullable Object watch(InvocationContext call) throws Exception {
    // a door that another door has called: that one tells of it
    boolean isInside = database.isInTransaction();
    try {
      return call.proceed();
    } catch (Refusal refusal) {
      if (!isInside && DENIALS.contains(refusal.reason()) && isGuarded(call.getMethod())) {
        tell(call, refusal.reason());
      }
      throw refusal;
    }
  }

  private void tell(InvocationContext call, Reason reason) {
    if (call.getParameters()[0] instanceof Caller caller) {
      String act = call.getMethod().getDeclaringClass().getSimpleName() + "." + name(call);
      try {
        audit.denied(where(caller, call, reason), target(call), reason.slug() + " " + act);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A denial was not written down", e);
      }
    }
  }

  private static String name(InvocationContext call) {
    return call.getMethod().getName();
  }

  /// Ids alone: a text may be a code or a name.
  private static String target(InvocationContext call) {
    return Arrays.stream(call.getParameters())
        .filter(UUID.class::isInstance)
        .map(String::valueOf)
        .collect(Collectors.joining("/"));
  }

  /// Whose role was too small belongs to the organisation that the door names first, and it is
  /// told; whose credential was too weak has not been asked where they belong.
  private static Caller where(Caller caller, InvocationContext call, Reason reason) {
    boolean isMember =
        reason == Reason.NOT_ALLOWED && requires(call.getMethod()).contains(Scope.ORGANIZATIONS);
    return isMember
            && call.getParameters().length > 1
            && call.getParameters()[1] instanceof UUID organization
        ? caller.in(organization)
        : caller;
  }

  private static boolean isGuarded(Method method) {
    return !Collections.disjoint(requires(method), GUARDED);
  }

  private static Set<Scope> requires(Method method) {
    return Set.of(method.getAnnotation(Requires.class).value());
  }
}
