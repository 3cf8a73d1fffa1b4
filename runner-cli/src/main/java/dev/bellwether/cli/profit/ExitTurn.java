package dev.bellwether.cli.profit;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Holdings;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Snapshot;
import java.util.List;

/** What an exit was decided on, for the journal. */
record ExitTurn(long timeMillis, Session session, List<Double> values)
    implements Snapshot, Evidence {
  private static final List<String> NAMES =
      List.of("price", "entry", "gain", "peak", "stop", "trail", "range");

  static ExitTurn of(GuardBook.Look look, Session session, long nowMillis) {
    Guarded position = look.position();
    return new ExitTurn(
        nowMillis,
        session,
        List.of(
            position.price(),
            position.guard().entry(),
            look.step().gain(),
            position.guard().peak(),
            position.guard().stop(),
            look.step().trail(),
            position.range().value()));
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public double value(int place) {
    return values.get(place);
  }

  @Override
  public Series series(int place) {
    throw new IndexOutOfBoundsException("no bars are kept, asked for was place " + place);
  }

  @Override
  public Series series(Symbol symbol) {
    throw new IllegalArgumentException("symbol must be one whose bars are kept, was " + symbol);
  }

  @Override
  public Holdings holdings() {
    throw new IllegalStateException("an exit shows no holdings");
  }
}
