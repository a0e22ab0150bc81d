package tidemark.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/// What the address of the page asks for. What makes no sense there is as if it were not asked.
@Named
@RequestScoped
public class Asked {
  private static final int LONGEST = 300;

  @Inject private HttpServletRequest request;

  public Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  public Optional<UUID> id(String name) {
    return text(name)
        .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .map(UUID::fromString);
  }

  public Optional<Long> number(String name) {
    return text(name).filter(text -> text.matches("-?\\d{1,18}")).map(Long::valueOf);
  }
}
