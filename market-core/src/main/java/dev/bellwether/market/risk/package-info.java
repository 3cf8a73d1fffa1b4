/** The gate between an order that was wanted and an order that may leave. */
@NullMarked
package dev.bellwether.market.risk;

import org.jspecify.annotations.NullMarked;
