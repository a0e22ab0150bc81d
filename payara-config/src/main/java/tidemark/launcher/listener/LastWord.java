package tidemark.launcher.listener;

import java.io.CharConversionException;
import java.util.Map;
import java.util.UUID;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;

/// Sees every answer on its way out, and finishes those that no application wrote.
final class LastWord extends BaseFilter {
  /// The application sets it on all of its answers.
  private static final String SIGN = "X-Request-Id";

  private static final Map<String, String> CAREFUL =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Content-Security-Policy",
              "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    if (context.getMessage() instanceof HttpPacket packet
        && packet.getHttpHeader() instanceof HttpResponsePacket answer
        && !answer.isCommitted()
        && !answer.containsHeader(SIGN)) {
      finish(answer);
    }
    return context.getInvokeAction();
  }

  private static void finish(HttpResponsePacket answer) {
    answer.setHeader(SIGN, UUID.randomUUID().toString());
    CAREFUL.forEach((name, value) -> {
      if (!answer.containsHeader(name)) {
        answer.setHeader(name, value);
      }
    });
    if (answer.getStatus() == HttpStatus.OK_200.getStatusCode() && isUnreadable(answer)) {
      HttpStatus.BAD_REQUEST_400.setValues(answer);
    }
  }

  /// Payara gives up such an address without a word, which reads as success. Its decoder fails in
  /// as many ways as an address can be broken.
  private static boolean isUnreadable(HttpResponsePacket answer) {
    try {
      answer.getRequest().getRequestURIRef().getDecodedRequestURIBC(true);
      return false;
    } catch (CharConversionException | RuntimeException _) {
      return true;
    }
  }
}
