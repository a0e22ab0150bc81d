package tidemark.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.ext.ContextResolver;
import org.glassfish.jersey.jackson.JacksonFeature;

/// How Keycloak's admin API is written: absent rather than null, and newer servers may say more.
final class Wire {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Wire() {}

  static Feature feature() {
    return context -> {
      // Payara brings three JSON libraries; without this another one answers first
      context.property("jersey.config.client.jsonFeature", "JacksonFeature");
      context.register(JacksonFeature.withoutExceptionMappers());
      context.register(new Mapper(), ContextResolver.class);
      return true;
    };
  }

  private static final class Mapper implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
      return MAPPER;
    }
  }
}
