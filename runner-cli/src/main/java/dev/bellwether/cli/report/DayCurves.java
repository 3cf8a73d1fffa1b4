package dev.bellwether.cli.report;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.report.document.SessionDay.Deed;
import dev.bellwether.engine.report.document.SessionDay.Marker;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Price, band and VWAP of a day as curves, with what was traded. */
public final class DayCurves {
  private DayCurves() {}

  /**
   * The curves of a day.
   *
   * @param trades of this day
   * @param zone of the exchange
   * @param symbol whose price is drawn; trades of others are marked where it stood
   */
  public static SessionDay of(ShownDay shown, List<Trade> trades, ZoneId zone, Symbol symbol) {
    BtmDay day = shown.day();
    List<BtmDay.Mark> minutes = shown.minutes();
    int open = second(day.session().openMillis(), zone);
    int[] seconds = minutes.stream().mapToInt(m -> open + m.minute() * 60).toArray();
    SessionDay curves =
        SessionDay.of(day.session().date(), seconds, curve(minutes, BtmDay.Mark::price))
            .band(curve(minutes, m -> m.band().upper()), curve(minutes, m -> m.band().lower()))
            .average("VWAP", curve(minutes, BtmDay.Mark::vwap));
    return marked(curves, trades, zone, symbol);
  }

  /**
   * The closes of a day's bars.
   *
   * @param bars of this day, whose price is drawn; trades of other symbols are marked where it
   *     stood
   * @param trades of this day
   * @param zone of the exchange
   */
  public static SessionDay of(LocalDate date, Bars bars, List<Trade> trades, ZoneId zone) {
    int[] seconds = new int[bars.size()];
    double[] closes = new double[bars.size()];
    for (int i = 0; i < bars.size(); i++) {
      seconds[i] = second(bars.endMillis(i), zone);
      closes[i] = bars.close(i);
    }
    return marked(SessionDay.of(date, seconds, closes), trades, zone, bars.symbol());
  }

  private static SessionDay marked(SessionDay day, List<Trade> trades, ZoneId zone, Symbol symbol) {
    SessionDay marked = day;
    for (Trade trade : trades) {
      marked = marked(marked, trade, zone, trade.symbol().equals(symbol));
    }
    return marked;
  }

  private static SessionDay marked(SessionDay day, Trade trade, ZoneId zone, boolean own) {
    int in = second(trade.entryMillis(), zone);
    int out = second(trade.exitMillis(), zone);
    double entry = trade.entryPrice().doubleValue();
    double exit = trade.exitPrice().doubleValue();
    String what = Figures.count(trade.quantity().longValue()) + " " + trade.symbol();
    return day.marked(
            new Marker(
                in,
                own ? entry : at(day, in),
                trade.isLong() ? Deed.ENTER_LONG : Deed.ENTER_SHORT,
                what + (own ? "" : " at " + Figures.money(entry))))
        .marked(
            new Marker(
                out,
                own ? exit : at(day, out),
                trade.isLong() ? Deed.EXIT_LONG : Deed.EXIT_SHORT,
                what
                    + (own ? "" : " at " + Figures.money(exit))
                    + ", profit "
                    + Figures.gain(trade.profit().doubleValue())));
  }

  /** The drawn price at a time. */
  private static double at(SessionDay day, int second) {
    double[] price = day.curves().getFirst().values();
    int i = 0;
    while (i + 1 < price.length && day.seconds()[i + 1] <= second) {
      i++;
    }
    return price[i];
  }

  private static int second(long epochMillis, ZoneId zone) {
    return Instant.ofEpochMilli(epochMillis).atZone(zone).toLocalTime().toSecondOfDay();
  }

  private static double[] curve(List<BtmDay.Mark> minutes, ToDoubleFunction<BtmDay.Mark> of) {
    return minutes.stream().mapToDouble(of).toArray();
  }
}
