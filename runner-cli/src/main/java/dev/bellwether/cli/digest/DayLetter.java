package dev.bellwether.cli.digest;

import dev.bellwether.engine.report.document.Report;
import java.time.LocalDate;

/** What there is to say of a day of whichever system, in the morning or in the evening. */
public sealed interface DayLetter permits Morning, EnsembleMorning, Evening {
  /** How the names of its files begin. */
  String name();

  LocalDate date();

  /** One line that says the most. */
  String subject();

  /** All of it; the plain text is made from the same parts. */
  Report page();
}
