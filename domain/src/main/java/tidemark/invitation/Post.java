package tidemark.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The mail server of whoever runs this one, if they have named one.
@ApplicationScoped
class Post {
  private static final Logger LOG = System.getLogger(Post.class.getName());
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  @Inject
  @ConfigProperty(name = "tidemark.smtp.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "tidemark.smtp.port", defaultValue = "587")
  private String port;

  @Inject
  @ConfigProperty(name = "tidemark.smtp.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(name = "tidemark.smtp.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "tidemark.smtp.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "tidemark.smtp.security", defaultValue = "starttls")
  private String security;

  @Inject private Clock clock;

  boolean isThere() {
    return host.isPresent() && from.isPresent();
  }

  /// Whether the mail server took the letter. It has a few seconds, because somebody waits.
  boolean takes(String address, Letter letter) {
    try {
      MimeMessage message = new MimeMessage(Session.getInstance(properties()));
      message.setFrom(new InternetAddress(from.orElse(""), true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
      message.setSubject(letter.subject(), UTF_8);
      message.setText(letter.text(), UTF_8);
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader(
          "Date",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
      if (user.isPresent()) {
        Transport.send(message, user.get(), password.orElse(""));
      } else {
        Transport.send(message);
      }
      return true;
    } catch (MessagingException e) {
      // its words may hold the address
      LOG.log(Level.WARNING, "An invitation was not mailed: " + e.getClass().getSimpleName());
      return false;
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host.orElse(""));
    properties.setProperty("mail.smtp.port", port);
    properties.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
    properties.setProperty("mail.smtp.connectiontimeout", "2000");
    properties.setProperty("mail.smtp.timeout", "3000");
    properties.setProperty("mail.smtp.writetimeout", "3000");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (security) {
      case "none" -> {}
      case "tls" -> properties.setProperty("mail.smtp.ssl.enable", "true");
      default -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
    }
    return properties;
  }
}
