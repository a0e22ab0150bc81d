package tidemark.law.planted.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import tidemark.law.planted.Caller;
import tidemark.law.planted.Requires;
import tidemark.law.planted.person.People;

/// A door in which the caller comes second.
@ApplicationScoped
public class ApiKeys {
  /// Takes the caller second.
  @Requires
  public String issue(People people, Caller caller) {
    return people.name(caller, this);
  }
}
