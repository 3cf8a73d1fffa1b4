/** When to take a profit within the day: stops that follow the price up and never come down. */
@NullMarked
package dev.bellwether.portfolio.profit;

import org.jspecify.annotations.NullMarked;
