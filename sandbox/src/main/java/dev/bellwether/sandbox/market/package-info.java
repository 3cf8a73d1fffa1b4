/** The sandbox's market: assets, hours and recorded minutes replayed as trades; no accounts. */
@NullMarked
package dev.bellwether.sandbox.market;

import org.jspecify.annotations.NullMarked;
