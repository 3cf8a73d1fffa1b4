/** Turns a stream of fills into round trips, flat to flat per symbol. */
@NullMarked
package dev.bellwether.engine.trade;

import org.jspecify.annotations.NullMarked;
