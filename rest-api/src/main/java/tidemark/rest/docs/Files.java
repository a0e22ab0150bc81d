package tidemark.rest.docs;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tidemark.Reason;
import tidemark.Refusal;

/// The files of the documentation: a closed list, so that no name from outside becomes a path.
final class Files {
  private static final String SCRIPT = "text/javascript;charset=UTF-8";
  private static final String STYLE = "text/css;charset=UTF-8";
  private static final Map<String, String> OURS = Map.of("start.js", SCRIPT, "page.css", STYLE);
  private static final Map<String, String> SWAGGER =
      Map.of(
          "swagger-ui.css", STYLE, //
          "swagger-ui-bundle.js", SCRIPT,
          "favicon-32x32.png", "image/png");

  private Files() {}

  static Response answer(String name) {
    @Nullable String type = OURS.get(name);
    if (type != null) {
      return answer("/docs/" + name, type);
    }
    @Nullable String swagger = SWAGGER.get(name);
    if (swagger == null) {
      throw new Refusal(Reason.NOT_FOUND);
    }
    return answer("/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name, swagger);
  }

  static Response answer(String resource, String type) {
    return Response.ok(open(resource), type).header("Cache-Control", "max-age=3600").build();
  }

  /// The library's folder carries its version; the archive says which one it is.
  private static String version() {
    Properties about = new Properties();
    try (InputStream in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      about.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return about.getProperty("version", "");
  }

  private static InputStream open(String resource) {
    @Nullable InputStream in = Files.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(resource + " is not packed");
    }
    return in;
  }
}
