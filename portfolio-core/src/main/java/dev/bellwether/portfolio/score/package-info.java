/**
 * What there is to choose from, and how good it looks: groups of tickers, their daily prices side
 * by side, and their Sharpe ratios.
 *
 * <p>Reading order: {@link TickerGroups}, {@link DailyPrices}, {@link PriceTable}, {@link
 * RollingSharpe}, {@link Standing}, {@link Ranking}.
 */
@NullMarked
package dev.bellwether.portfolio.score;

import org.jspecify.annotations.NullMarked;
