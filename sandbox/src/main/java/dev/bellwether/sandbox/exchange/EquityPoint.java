package dev.bellwether.sandbox.exchange;

/**
 * What an account was worth.
 *
 * @param millis epoch milliseconds
 * @param equity US dollars
 * @param sessionClose whether it was taken at a closing bell
 */
public record EquityPoint(long millis, double equity, boolean sessionClose) {}
