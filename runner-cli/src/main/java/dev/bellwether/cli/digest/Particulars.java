package dev.bellwether.cli.digest;

import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.report.document.Section;
import java.util.List;
import java.util.Map;

/** What is particular to the evening of one system, beside what is said of every one. */
public sealed interface Particulars permits BtmParticulars, EnsembleParticulars {
  /** The system's name. */
  String title();

  /** Name and value, in the order in which they are read. */
  Map<String, String> facts(Evening evening);

  /** Whether an answer that moved nothing is worth a sentence. */
  boolean isNotable(Asking hold);

  /** Tables and charts. */
  List<Section> sections(Evening evening);
}
