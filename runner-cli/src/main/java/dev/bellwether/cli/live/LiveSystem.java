package dev.bellwether.cli.live;

import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.News;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.risk.RiskLimits;
import java.nio.file.Path;
import java.time.InstantSource;

/** One of the trading systems, as far as living a day with it differs from the others. */
public sealed interface LiveSystem permits BtmSystem, EnsembleSystem {
  /** Lower case, as in the names of its files. */
  String name();

  /** For people. */
  String title();

  /** A fresh one. */
  Strategy strategy();

  /** How many sessions of history it is shown before today. */
  int warmUpSessions();

  /** How it treats time. */
  LoopRules rules();

  /** What the risk gate holds. */
  RiskLimits limits(LimitOptions options);

  /**
   * Who hears a day of it, beside the log for people.
   *
   * @param logs the folder of all logs
   * @param clock by which it is lived
   * @param past what the day's journal already holds
   * @param trouble hears what keeps it from being heard: that stops no day
   */
  Listening listening(
      Path logs, Session session, InstantSource clock, JournalLines past, News trouble);
}
