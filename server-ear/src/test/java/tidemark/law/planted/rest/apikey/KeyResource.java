package tidemark.law.planted.rest.apikey;

import tidemark.law.planted.rest.docs.DocsResource;

/// Knows another resource.
public class KeyResource {
  /// Asks it.
  public int count() {
    return new DocsResource().everybody().size();
  }
}
