/**
 * What each of the four strategies would have made of a hundred thousand, and which of them to
 * follow.
 *
 * <p>Reading order: {@link PortfolioStrategy}, {@link Allocation}, {@link Rule} with {@link
 * RankedRule} and {@link ManagerRule}, {@link NavSimulation}, {@link NavPath}, {@link Criterion},
 * {@link Selection}, {@link PortfolioBacktest}. {@link LegacyBacktest} is how the original
 * reckoned, and why not to.
 */
@NullMarked
package dev.bellwether.portfolio.nav;

import org.jspecify.annotations.NullMarked;
