package tidemark.web.look;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import tidemark.json.Json;
import tidemark.setting.Settings;
import tidemark.web.CurrentCaller;

/// How the person in front of the page wants it: colours and language. Read once a session.
@Named
@SessionScoped
public class Look implements Serializable {
  static final String SETTING = "portal";
  private static final String SYSTEM = "system";
  private static final List<String> THEMES = List.of(SYSTEM, "light", "dark");
  private static final List<String> LANGUAGES = List.of("en", "de");

  @Inject private CurrentCaller caller;
  @Inject private Settings settings;

  private boolean read;
  private String theme = SYSTEM;
  private @Nullable String language;

  public String getTheme() {
    read();
    return theme;
  }

  /// The person's, or else the browser's.
  public Locale getLocale() {
    read();
    FacesContext faces = FacesContext.getCurrentInstance();
    return language == null
        ? faces.getApplication().getViewHandler().calculateLocale(faces)
        : Locale.of(language);
  }

  /// The next one of the three, for the button at the top of every page.
  public void turn() {
    read();
    choose(THEMES.get((THEMES.indexOf(theme) + 1) % THEMES.size()), language);
    PrimeFaces.current().ajax().addCallbackParam("theme", theme);
  }

  /// Keeps what is one of the known ones; anything else is the system's and the browser's.
  void choose(String wanted, @Nullable String spoken) {
    theme = THEMES.contains(wanted) ? wanted : SYSTEM;
    language = LANGUAGES.contains(spoken) ? spoken : null;
    settings.put(
        caller.get(),
        SETTING,
        Json.text(Json.object().put("theme", theme).put("language", language)));
  }

  @Nullable String language() {
    read();
    return language;
  }

  /// A page about a failure asks nothing that could fail again.
  private void read() {
    boolean fails =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestMap()
            .containsKey(RequestDispatcher.ERROR_STATUS_CODE);
    if (read || fails || !caller.isKnown()) {
      return;
    }
    JsonNode kept = settings.find(caller.get(), SETTING).map(Json::read).orElse(Json.object());
    String wanted = kept.path("theme").asText();
    String spoken = kept.path("language").asText();
    theme = THEMES.contains(wanted) ? wanted : SYSTEM;
    language = LANGUAGES.contains(spoken) ? spoken : null;
    read = true;
  }
}
