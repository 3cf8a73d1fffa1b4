package dev.bellwether.cli.digest;

import dev.bellwether.http.Redaction;
import dev.bellwether.http.Secret;
import dev.bellwether.http.Settings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends letters by SMTP: as plain text, as HTML, and with the page attached.
 *
 * <p>Port 465 is spoken to in TLS from the first byte; all others with STARTTLS, which is required
 * where a password is to be sent. The server's certificate must be good for its name.
 */
final class Mailer implements Courier {
  private static final String PATIENCE_MILLIS = "20000";
  private static final int TLS_PORT = 465;
  private static final int SUBMISSION_PORT = 587;

  private final String host;
  private final int port;
  private final Optional<Login> login;
  private final String from;
  private final String to;
  private final Optional<SSLSocketFactory> tls;

  private record Login(String user, Secret password) {}

  private Mailer(
      String host,
      int port,
      Optional<Login> login,
      String from,
      String to,
      Optional<SSLSocketFactory> tls) {
    this.host = host;
    this.port = port;
    this.login = login;
    this.from = from;
    this.to = to;
    this.tls = tls;
  }

  /**
   * A mailer from SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD, MAIL_FROM and MAIL_TO; absent if
   * SMTP_HOST is not set.
   *
   * @throws IllegalArgumentException if some are set and others that they need are not
   */
  static Optional<Mailer> of(Settings settings) {
    return of(settings, Optional.empty());
  }

  /** The same with other certificates than those that the machine trusts. */
  static Optional<Mailer> of(Settings settings, Optional<SSLSocketFactory> tls) {
    return settings
        .value("SMTP_HOST")
        .map(
            host ->
                new Mailer(
                    host,
                    port(settings),
                    login(settings),
                    needed(settings, "MAIL_FROM", "SMTP_HOST"),
                    needed(settings, "MAIL_TO", "SMTP_HOST"),
                    tls));
  }

  private static int port(Settings settings) {
    String text = settings.value("SMTP_PORT").orElse(Integer.toString(SUBMISSION_PORT));
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException("SMTP_PORT must be a port such as 587, was " + text);
    }
    return Integer.parseInt(text);
  }

  private static Optional<Login> login(Settings settings) {
    return settings
        .value("SMTP_USER")
        .map(user -> new Login(user, new Secret(needed(settings, "SMTP_PASSWORD", "SMTP_USER"))));
  }

  private static String needed(Settings settings, String name, String because) {
    return settings
        .value(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " must be set too where " + because + " is; remove both for no mail"));
  }

  @Override
  public Optional<String> bring(Letter letter) {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport(port == TLS_PORT ? "smtps" : "smtp")) {
      MimeMessage message = message(session, letter);
      if (login.isPresent()) {
        transport.connect(host, port, login.get().user(), login.get().password().value());
      } else {
        transport.connect(host, port, null, null);
      }
      transport.sendMessage(message, message.getAllRecipients());
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of("The mail was not sent by " + host + ": " + clean(e));
    }
  }

  private String clean(MessagingException e) {
    List<Secret> secrets = login.map(l -> List.of(l.password())).orElse(List.of());
    return new Redaction(secrets).excerpt(String.valueOf(e.getMessage()));
  }

  private Properties properties() {
    Properties properties = new Properties();
    for (String protocol : List.of("smtp", "smtps")) {
      String prefix = "mail." + protocol + ".";
      properties.put(prefix + "connectiontimeout", PATIENCE_MILLIS);
      properties.put(prefix + "timeout", PATIENCE_MILLIS);
      properties.put(prefix + "writetimeout", PATIENCE_MILLIS);
      properties.put(prefix + "auth", Boolean.toString(login.isPresent()));
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", Boolean.toString(login.isPresent()));
      properties.put(prefix + "ssl.checkserveridentity", "true");
      tls.ifPresent(factory -> properties.put(prefix + "ssl.socketFactory", factory));
    }
    return properties;
  }

  private MimeMessage message(Session session, Letter letter) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(from));
    message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(letter.text(), StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.textAsHtml(), StandardCharsets.UTF_8.name(), "html");
    MimeBodyPart both = new MimeBodyPart();
    both.setContent(new MimeMultipart("alternative", plain, html));
    MimeBodyPart page = new MimeBodyPart();
    page.setText(letter.page(), StandardCharsets.UTF_8.name(), "html");
    page.setFileName(letter.pageName());
    page.setDisposition(jakarta.mail.Part.ATTACHMENT);
    message.setContent(new MimeMultipart(both, page));
    return message;
  }

  /** Where to, without any secret. */
  @Override
  public String toString() {
    return "Mailer[" + host + ":" + port + "]";
  }
}
