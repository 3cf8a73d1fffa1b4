package dev.bellwether.broker.alpaca;

import java.time.Instant;

/**
 * Alpaca's clock.
 *
 * @param open whether the regular session is open
 */
public record AlpacaClock(Instant now, boolean open, Instant nextOpen, Instant nextClose) {}
