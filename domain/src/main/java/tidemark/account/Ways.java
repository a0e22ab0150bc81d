package tidemark.account;

import tidemark.Reason;
import tidemark.Refusal;

/// Which ways in whoever runs the server has left open. A word nobody foresaw closes.
///
/// @param browser where the way that is always open begins
record Ways(boolean passwords, boolean registration, String browser) {
  static Ways of(String passwordLogin, String registration, String home) {
    return new Ways(
        passwordLogin.strip().equalsIgnoreCase("yes"),
        registration.strip().equalsIgnoreCase("open"),
        home + "/portal/");
  }

  void requirePasswords() {
    if (!passwords) {
      throw new Refusal(Reason.PASSWORD_LOGIN_OFF, browser);
    }
  }

  /// For whoever would be somebody new, by whatever way.
  void requireRegistration() {
    if (!registration) {
      throw new Refusal(Reason.REGISTRATION_CLOSED);
    }
  }
}
