package dev.bellwether.cli.digest;

import dev.bellwether.cli.output.OutputFile;
import dev.bellwether.engine.report.page.ReportPage;
import dev.bellwether.http.Settings;
import dev.bellwether.http.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The two letters of a live day: a summary in the morning, a digest when it is over. Each is always
 * written beside the journal, as {@code morning-DATE.html} and {@code .txt} or {@code
 * evening-DATE.…}, and sent by mail and webhook where these are configured. A letter that cannot be
 * sent is a sentence in the news and nothing more.
 *
 * <pre>{@code
 * Digest digest = Digest.of(folder, Settings.read(environment, envFile), transport, news);
 * digest.bring(new Morning(shown, parameters, "default", "paper", equity, zone));
 * digest.bring(Evening.of(lines, session, "paper", opening, alarms, particulars, zone));
 * }</pre>
 */
public final class Digest {
  private final Path folder;
  private final List<Courier> couriers;
  private final Consumer<String> news;

  Digest(Path folder, List<Courier> couriers, Consumer<String> news) {
    this.folder = folder;
    this.couriers = List.copyOf(couriers);
    this.news = news;
  }

  /**
   * A digest with the couriers that are configured.
   *
   * @param folder of the journal; it must be there
   * @param settings SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD, MAIL_FROM, MAIL_TO and
   *     WEBHOOK_URL, all optional
   * @param transport that carries the webhook
   * @param news takes a sentence for each letter that was not brought
   * @throws IllegalArgumentException if the settings contradict each other
   */
  public static Digest of(
      Path folder, Settings settings, Transport transport, Consumer<String> news) {
    List<Courier> couriers = new ArrayList<>();
    Mailer.of(settings).ifPresent(couriers::add);
    Webhook.of(settings, transport).ifPresent(couriers::add);
    return new Digest(folder, couriers, news);
  }

  /**
   * Writes and sends a letter.
   *
   * @return the page
   * @throws dev.bellwether.market.port.PortException if a file cannot be written
   */
  public Path bring(DayLetter day) {
    String stem = day.name() + "-" + day.date();
    String html = ReportPage.html(day.page());
    String text = LetterText.of(day);
    Path page = folder.resolve(stem + ".html");
    OutputFile.write(page, out -> out.write(html));
    OutputFile.write(folder.resolve(stem + ".txt"), out -> out.write(text));
    Letter letter = new Letter(day.subject(), text, stem + ".html", html);
    couriers.forEach(courier -> courier.bring(letter).ifPresent(news));
    return page;
  }
}
