package tidemark.web.connect;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The code that a device without a browser shows, if it came with the address.
@Named
@RequestScoped
public class DeviceCode {
  @Inject private HttpServletRequest request;

  private String text = "";

  @PostConstruct
  void read() {
    @Nullable String given = request.getParameter("user_code");
    String code = given == null ? "" : given.strip().toUpperCase(Locale.ROOT);
    text = code.matches("[A-Z0-9]{4}-?[A-Z0-9]{4}") ? code : "";
  }

  public String getText() {
    return text;
  }
}
