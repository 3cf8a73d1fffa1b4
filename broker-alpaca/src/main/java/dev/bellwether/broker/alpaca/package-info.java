/** Alpaca: orders, account, calendar, bars and streams behind our ports. */
@NullMarked
package dev.bellwether.broker.alpaca;

import org.jspecify.annotations.NullMarked;
