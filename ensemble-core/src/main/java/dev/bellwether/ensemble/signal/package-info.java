/** From a forecast to a probability, and how often it was right. */
@NullMarked
package dev.bellwether.ensemble.signal;

import org.jspecify.annotations.NullMarked;
