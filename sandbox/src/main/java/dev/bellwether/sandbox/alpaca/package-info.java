/** Alpaca's REST interfaces and streams over the exchange, without a socket. */
@NullMarked
package dev.bellwether.sandbox.alpaca;

import org.jspecify.annotations.NullMarked;
