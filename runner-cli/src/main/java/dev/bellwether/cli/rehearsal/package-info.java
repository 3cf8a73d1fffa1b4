/**
 * Recorded days lived again and held against the backtest of the same days: to the share, the cent
 * and the reason.
 */
@NullMarked
package dev.bellwether.cli.rehearsal;

import org.jspecify.annotations.NullMarked;
