package tidemark.rest.repeat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidemark.Caller;
import tidemark.Scope;
import tidemark.json.Canonical;
import tidemark.json.Json;
import tidemark.rest.CurrentCaller;
import tidemark.sync.once.Attempt;
import tidemark.sync.once.Once;

/// Answers a request that was carried out before as it was answered then.
@Repeatable
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class Repeats {
  private static final String HEADER = "Idempotency-Key";

  @Inject private Once once;
  @Inject private CurrentCaller current;
  @Inject private HttpServletRequest request;

  @AroundInvoke
  @Nullable Object answer(InvocationContext call) throws Exception {
    String key = request.getHeader(HEADER);
    if (key == null) {
      return call.proceed();
    }
    Caller caller = current.caller();
    String kept = once.answer(caller, new Attempt(key, what(caller, call)), () -> text(call));
    JsonNode answer = Json.read(kept);
    return Response.status(answer.path("status").asInt()).entity(answer.path("body")).build();
  }

  private static String what(Caller caller, InvocationContext call) {
    ObjectNode what = Json.object();
    what.put("operation", call.getMethod().toString());
    what.set("about", Json.mapper().valueToTree(call.getParameters()));
    what.put("kind", caller.credential().kind().name());
    var scopes = what.putArray("scopes");
    new TreeSet<>(caller.scopes()).stream().map(Scope::text).forEach(scopes::add);
    return Canonical.text(what);
  }

  private static String text(InvocationContext call) {
    try (Response response = (Response) call.proceed()) {
      ObjectNode answer = Json.object();
      answer.put("status", response.getStatus());
      answer.set("body", Json.mapper().valueToTree(response.getEntity()));
      return Json.text(answer);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
