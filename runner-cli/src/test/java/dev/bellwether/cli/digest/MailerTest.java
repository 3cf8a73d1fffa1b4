package dev.bellwether.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.http.Settings;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailerTest {
  private static final Letter LETTER =
      new Letter("BTM paper: +1 % – done", "a < b\n", "evening.html", "<html>page</html>");

  @TempDir Path folder;

  private static Map<String, String> values(int port) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("SMTP_HOST", "localhost");
    values.put("SMTP_PORT", Integer.toString(port));
    values.put("SMTP_USER", "robot");
    values.put("SMTP_PASSWORD", "pass-word-7");
    values.put("MAIL_FROM", "btm@example.com");
    values.put("MAIL_TO", "one@example.com, two@example.com");
    return values;
  }

  private static Mailer mailer(Map<String, String> values, Optional<SSLSocketFactory> trusted) {
    return Mailer.of(Settings.of(values), trusted).orElseThrow();
  }

  @Test
  void sendsTextHtmlAndPageOverStartTls() throws Exception {
    try (SmtpServer server = SmtpServer.withTls(folder)) {
      Mailer mailer = mailer(values(server.port()), Optional.of(server.trusting()));

      Optional<String> complaint = mailer.bring(LETTER);

      assertThat(complaint).isEmpty();
      assertThat(server.letters()).hasSize(1);
      MimeMessage message = server.letters().getFirst();
      assertThat(message.getSubject()).isEqualTo("BTM paper: +1 % – done");
      assertThat(message.getAllRecipients()).hasSize(2);
      MimeMultipart parts = (MimeMultipart) message.getContent();
      MimeMultipart both = (MimeMultipart) parts.getBodyPart(0).getContent();
      assertThat(both.getBodyPart(0).getContent().toString().strip()).isEqualTo("a < b");
      assertThat(both.getBodyPart(1).getContent().toString()).contains("a &lt; b");
      assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("evening.html");
    }
  }

  @Test
  void sendsNoPasswordToAServerThatItDoesNotTrust() throws Exception {
    try (SmtpServer server = SmtpServer.withTls(folder)) {
      Mailer mailer = mailer(values(server.port()), Optional.empty());

      assertThat(mailer.bring(LETTER)).isPresent();
      assertThat(server.letters()).isEmpty();
    }
  }

  @Test
  void sendsNoPasswordInTheClear() throws Exception {
    try (SmtpServer server = SmtpServer.inTheClear(folder)) {
      Mailer mailer = mailer(values(server.port()), Optional.of(server.trusting()));

      assertThat(mailer.bring(LETTER).orElseThrow())
          .startsWith("The mail was not sent by localhost: ")
          .containsIgnoringCase("starttls");
      assertThat(server.letters()).isEmpty();
    }
  }

  @Test
  void saysThatTheServerWantsAnotherPasswordAndDoesNotRepeatIt() throws Exception {
    try (SmtpServer server = SmtpServer.withTls(folder)) {
      Map<String, String> values = values(server.port());
      values.put("SMTP_PASSWORD", "wrong-word-8");
      Mailer mailer = mailer(values, Optional.of(server.trusting()));

      String complaint = mailer.bring(LETTER).orElseThrow();

      assertThat(complaint).startsWith("The mail was not sent").doesNotContain("wrong-word-8");
      assertThat(mailer.toString()).doesNotContain("wrong-word-8").doesNotContain("robot");
    }
  }

  @Test
  void isThereOnlyWhereItIsConfiguredWhole() {
    assertThat(Mailer.of(Settings.of(Map.of()))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mailer.of(Settings.of(Map.of("SMTP_HOST", "mail.example.com"))))
        .withMessageContaining("MAIL_FROM must be set too where SMTP_HOST is");
    Map<String, String> values = values(25);
    values.remove("SMTP_PASSWORD");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mailer.of(Settings.of(values)))
        .withMessageContaining("SMTP_PASSWORD must be set too where SMTP_USER is");
    values.put("SMTP_PORT", "submission");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mailer.of(Settings.of(values)))
        .withMessageContaining("SMTP_PORT must be a port such as 587");
  }
}
