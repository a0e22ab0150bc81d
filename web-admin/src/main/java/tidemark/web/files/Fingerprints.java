package tidemark.web.files;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Gives the portal's own files an address that changes with what is in them. PrimeFaces' carry
/// their version already.
public class Fingerprints extends ResourceHandlerWrapper {
  private static final String OWN = "tidemark";

  private final Map<String, String> known = new ConcurrentHashMap<>();

  public Fingerprints(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public @Nullable Resource createResource(String name, String library) {
    return fingerprinted(super.createResource(name, library), name, library);
  }

  @Override
  public @Nullable Resource createResource(String name, String library, String type) {
    return fingerprinted(super.createResource(name, library, type), name, library);
  }

  private @Nullable Resource fingerprinted(
      @Nullable Resource file, String name, @Nullable String library) {
    if (file == null || !OWN.equals(library)) {
      return file;
    }
    String print = known.computeIfAbsent(name, _ -> printed(file));
    return new ResourceWrapper(file) {
      @Override
      public String getRequestPath() {
        return super.getRequestPath() + "&v=" + print;
      }
    };
  }

  private static String printed(Resource file) {
    CRC32 sum = new CRC32();
    try (InputStream in = file.getInputStream()) {
      sum.update(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.toHexString(sum.getValue());
  }
}
