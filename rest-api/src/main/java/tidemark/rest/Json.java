package tidemark.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ContextResolver;
import java.time.Instant;
import java.time.LocalDate;
import org.glassfish.jersey.jackson.JacksonFeature;

/// How JSON is read and written, everywhere in this module. Streaming code injects the
/// `ObjectMapper` and thereby gets the same limits as bound bodies.
@ApplicationScoped
public class Json implements Feature {
  static final int DEEPEST = 64;
  private static final int LONGEST_STRING = 10_000_000;
  private static final ObjectMapper MAPPER = mapper();

  @Override
  public boolean configure(FeatureContext context) {
    // Jersey's own mappers for JSON errors would stand before Problems and quote the body
    context.register(JacksonFeature.withoutExceptionMappers());
    context.register(new OneMapper(), ContextResolver.class);
    return true;
  }

  @Produces
  ObjectMapper objectMapper() {
    return MAPPER;
  }

  static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .addModule(times())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .build();
  }

  /// ISO 8601 with `Z` and as many digits as the time has: what `Instant` prints.
  private static SimpleModule times() {
    return new SimpleModule("times")
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addSerializer(LocalDate.class, ToStringSerializer.instance);
  }

  private static final class OneMapper implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
      return MAPPER;
    }
  }
}
