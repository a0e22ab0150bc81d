package tidemark.web.navigation;

/// A way to a page.
///
/// @param page its view
/// @param icon by its name among PrimeIcons
/// @param name under which the bundles call it, below `nav.`
public record Link(String page, String icon, String name) {
  /// Pages of one folder are one place: a detail belongs to its list.
  public boolean leadsTo(String view) {
    return view.equals(page);
  }

  public String style() {
    return "pi pi-" + icon;
  }
}
