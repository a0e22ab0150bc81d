package tidemark.person;

import java.util.List;
import java.util.Set;
import tidemark.Caller;
import tidemark.Scope;
import tidemark.organization.Organized;

/// Who a verified token says somebody is. Nothing in it comes from the request itself.
public record Identity(
    String subject,
    String username,
    String name,
    String email,
    List<Organized> organizations,
    Set<Scope> scopes,
    Caller.Credential credential) {}
