/**
 * What a run earned and how sure one can be of it: pure functions over daily equity, daily returns
 * and trades.
 *
 * <p>Three rules hold everywhere.
 *
 * <ul>
 *   <li>The sessions given are the sessions counted: the caller leaves out the warm-up and keeps
 *       the sessions without a trade.
 *   <li>A figure that its definition does not give (a Sharpe ratio without volatility, a profit
 *       factor without a loss) is absent. Nothing here returns NaN or an infinity; inputs that hold
 *       one are refused.
 *   <li>Only {@code StrictMath} and our own generator are used, so that the same input gives the
 *       same bits on every JVM.
 * </ul>
 */
@NullMarked
package dev.bellwether.engine.stats;

import org.jspecify.annotations.NullMarked;
