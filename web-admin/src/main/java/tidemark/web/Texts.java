package tidemark.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import tidemark.Refusal;

/// The sentences of the portal in the visitor's language.
@Named
@RequestScoped
public class Texts {
  static final String BUNDLE = "tidemark.web.texts";

  @Inject private FacesContext faces;

  /// The sentence under `key`, its places filled.
  public String say(String key, Object... parts) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale()).getString(key);
    return new MessageFormat(pattern, locale()).format(parts);
  }

  /// A toast that says something was done.
  public void done(String key, Object... parts) {
    faces.addMessage(null, new FacesMessage(say(key, parts)));
  }

  /// A refusal, for a page that shows it where it belongs rather than as a toast.
  public String say(Refusal refusal) {
    return RefusalTexts.in(locale(), refusal);
  }

  public Locale locale() {
    return faces.getViewRoot() == null
        ? faces.getExternalContext().getRequestLocale()
        : faces.getViewRoot().getLocale();
  }
}
