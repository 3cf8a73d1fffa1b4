/**
 * Intraday momentum after Zarattini, Aziz and Barbon: when the price leaves the range of its usual
 * noise, go with it until it comes back.
 *
 * <p>Reading order: {@link NoiseBand}, {@link SessionVwap}, {@link Variant} say when; {@link
 * VolatilityTarget}, {@link LeverageLadder}, {@link Sizing} say how much; {@link BtmStrategy} asks
 * them at each half hour, {@link BtmDay} for tables and charts.
 */
@NullMarked
package dev.bellwether.btm;

import org.jspecify.annotations.NullMarked;
