package dev.bellwether.portfolio.nav;

/**
 * A time in cash after a drawdown.
 *
 * @param from row of the session at whose close it was decided to sell
 * @param to row of the last session of the cool-down; may lie beyond the last row
 * @param drawdown what set it off, a fraction
 */
public record Cooldown(int from, int to, double drawdown) {}
