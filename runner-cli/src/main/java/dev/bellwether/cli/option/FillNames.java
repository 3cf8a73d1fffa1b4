package dev.bellwether.cli.option;

import dev.bellwether.portfolio.nav.FillRules.Fill;

/** Reads at which price of the next session orders are filled. */
public final class FillNames extends NamedValue<Fill> {
  public FillNames() {
    super(Fill.class);
  }
}
