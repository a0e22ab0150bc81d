package tidemark.law.planted.person;

import jakarta.enterprise.context.ApplicationScoped;
import tidemark.law.planted.Caller;
import tidemark.law.planted.apikey.ApiKeys;

/// Looks to its right, and closes a circle; its door stands open.
@ApplicationScoped
public class People {
  /// Takes the caller, requires nothing.
  public String name(Caller caller, ApiKeys keys) {
    return caller.person() + keys;
  }
}
