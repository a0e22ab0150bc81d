package tidemark.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ContextResolver;
import org.glassfish.jersey.jackson.JacksonFeature;
import tidemark.json.Json;

/// Bodies are bound by the product's one JSON mapper.
public class JsonBodies implements Feature {
  @Override
  public boolean configure(FeatureContext context) {
    // Jersey's own mappers for JSON errors would stand before Problems and quote the body
    context.register(JacksonFeature.withoutExceptionMappers());
    context.register(new OneMapper(), ContextResolver.class);
    return true;
  }

  private static final class OneMapper implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
      return Json.mapper();
    }
  }
}
