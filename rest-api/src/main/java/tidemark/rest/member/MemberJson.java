package tidemark.rest.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidemark.member.MemberView;

/// A member. `email` is left out for those who may not see it; `vouched` are administrators on
/// GitHub's word.
record MemberJson(
    UUID id,
    String name,
    String username,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
    String role,
    Instant since,
    boolean disabled,
    boolean vouched) {

  static MemberJson of(MemberView view) {
    return new MemberJson(
        view.id(),
        view.name(),
        view.username(),
        view.email(),
        view.role().text(),
        view.since(),
        view.disabled(),
        view.vouched());
  }
}
