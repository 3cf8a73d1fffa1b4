/** What is seen of a market: named features of bars, one step a bar. */
@NullMarked
package dev.bellwether.ensemble.feature;

import org.jspecify.annotations.NullMarked;
