package dev.bellwether.cli.digest;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.LeverageLadder.Rung;
import dev.bellwether.btm.Sizing;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of a day once it has opened.
 *
 * @param shown the day as far as there are bars
 * @param parameters of the strategy, with the symbol that gives the signal
 * @param preset the name of the preset that the parameters began with
 * @param account what is traded, such as "paper"
 * @param equity with which the day begins, account currency; absent if not known
 * @param zone of the exchange
 */
public record Morning(
    ShownDay shown,
    BtmParameters parameters,
    String preset,
    String account,
    OptionalDouble equity,
    ZoneId zone)
    implements DayLetter {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  @Override
  public String name() {
    return "morning";
  }

  @Override
  public LocalDate date() {
    return session().date();
  }

  @Override
  public String subject() {
    return MorningFacts.subject(this);
  }

  @Override
  public Report page() {
    return MorningPage.of(this);
  }

  BtmDay day() {
    return shown.day();
  }

  Session session() {
    return day().session();
  }

  /** What is bought when the price leaves the band upwards; absent where the size is not known. */
  Optional<Symbol> longTicker() {
    return ticker(1);
  }

  /** What is bought, or sold short, when the price leaves the band downwards. */
  Optional<Symbol> shortTicker() {
    return ticker(-1);
  }

  private Optional<Symbol> ticker(int sign) {
    double leverage = day().leverage();
    if (!parameters.sizing().usesFunds()) {
      return Optional.of(parameters.symbol());
    }
    if (!(leverage > 0)) {
      return Optional.empty();
    }
    Rung rung = parameters.sizing() == Sizing.ETF ? Rung.nearest(leverage) : Rung.exact(leverage);
    return Optional.of(parameters.ladder().fund(sign * rung.multiple()));
  }

  /** Whether going short sells the symbol itself. */
  boolean sellsShort() {
    return !parameters.sizing().usesFunds();
  }

  long exitMillis() {
    return parameters.exit().time().millisIn(session());
  }

  String markTime(BtmDay.Mark mark) {
    return Amounts.minutes(session().openMillis() + mark.minute() * 60_000L, zone);
  }

  /** 15:49:30. */
  String seconds(long epochMillis) {
    return SECONDS.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
  }
}
