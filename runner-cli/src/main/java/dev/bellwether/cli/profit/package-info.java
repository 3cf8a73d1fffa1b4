/**
 * Profits taken as they happen: the positions of an account, each guarded by a stop that follows
 * the price, and the exits that leave through the exactly-once path. {@link ProfitWatch} and what
 * it is made of need ports only, so that {@link ProfitRun} and {@link ProfitRehearsal} have the
 * same code run over sockets and without any.
 */
@NullMarked
package dev.bellwether.cli.profit;

import org.jspecify.annotations.NullMarked;
