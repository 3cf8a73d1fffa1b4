/** A simulated venue: fills orders against recorded bars, costs on. */
@NullMarked
package dev.bellwether.engine.sim;

import org.jspecify.annotations.NullMarked;
