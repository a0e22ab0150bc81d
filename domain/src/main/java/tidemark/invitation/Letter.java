package tidemark.invitation;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tidemark.organization.Role;

/// What an invited person reads.
record Letter(String subject, String text) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  /// @param organization a name that somebody typed: one line of it, wherever it stands
  /// @param home the address of this server
  static Letter of(String organization, InvitationView invitation, String code, String home) {
    String name = organization.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    String text =
        """
        You are invited to %s on Tidemark, as %s.

        Your code: %s

        It works once, for whoever signs in with this e-mail address, until %s (UTC):
        %s/portal/

        If you did not expect this, do nothing.
        """
            .formatted(
                name,
                words(invitation.role()),
                code,
                DAY.format(invitation.expiresAt().atOffset(ZoneOffset.UTC)),
                home);
    return new Letter("Invitation to " + name, text);
  }

  private static String words(Role role) {
    return role.text().replace('_', ' ');
  }
}
