package tidemark.person;

import java.util.Map;
import java.util.UUID;

/// What the database knows of a subject: `memberships` by the organisation's Keycloak id.
record Known(UUID id, UUID personal, boolean disabled, Names names, Map<String, UUID> memberships) {

  record Names(String username, String name, String email) {}
}
