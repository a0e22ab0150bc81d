package tidemark.web;

import java.util.Locale;
import java.util.ResourceBundle;
import tidemark.Refusal;

/// Refusals in the visitor's language. What has no line there keeps its own English sentence.
final class RefusalTexts {
  static final String BUNDLE = "tidemark.web.refusals";

  private static final ResourceBundle.Control NO_DEFAULT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private RefusalTexts() {}

  static String in(Locale locale, Refusal refusal) {
    ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, NO_DEFAULT);
    String slug = refusal.reason().slug();
    return texts.containsKey(slug)
        ? texts.getString(slug).formatted(refusal.details().toArray())
        : refusal.sentence();
  }
}
