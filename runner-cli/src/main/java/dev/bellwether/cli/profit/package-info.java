/**
 * Profits taken as they happen: the positions of an account, each guarded by a stop that follows
 * the price, and the exits that leave through the exactly-once path. Needs ports only, so that the
 * same code runs over sockets and without any.
 */
@NullMarked
package dev.bellwether.cli.profit;

import org.jspecify.annotations.NullMarked;
