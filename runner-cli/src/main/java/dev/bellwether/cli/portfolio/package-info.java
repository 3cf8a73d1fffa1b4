/** Prices, texts, tables and pages of the portfolio system. */
@NullMarked
package dev.bellwether.cli.portfolio;

import org.jspecify.annotations.NullMarked;
