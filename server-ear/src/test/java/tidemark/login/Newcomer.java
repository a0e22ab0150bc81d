package tidemark.login;

import java.util.Map;
import java.util.UUID;
import tidemark.stack.Http;
import tidemark.stack.Tidemark;

/// Somebody who has just registered, with what the registration answered.
record Newcomer(String email, String password, Http.Answer answer) {
  static final String REGISTER = "/auth/register";

  static Newcomer registered() {
    String email = "n" + UUID.randomUUID() + "@newcomers.example";
    String password = UUID.randomUUID().toString();
    Http.Answer answer =
        Tidemark.running().http().post(REGISTER, typed(email, password)).require(200);
    return new Newcomer(email, password, answer);
  }

  static String typed(String email, String password) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
  }

  Http.Answer logIn(String path) {
    return Tidemark.running().http().post(path, typed(email, password));
  }

  String token() {
    return text("access_token");
  }

  String refreshToken() {
    return text("refresh_token");
  }

  String text(String member) {
    return answer.json().path(member).asText();
  }

  Http client() {
    return with(token());
  }

  static Http with(String token) {
    return new Http(Tidemark.running().url(), Map.of("Authorization", "Bearer " + token));
  }
}
