/** Trading sessions of an exchange and instants relative to them. */
@NullMarked
package dev.bellwether.market.calendar;

import org.jspecify.annotations.NullMarked;
