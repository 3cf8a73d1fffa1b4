package dev.bellwether.sandbox.market;

/** The minute that orders are matched against; only the matching may see it before its end. */
public record MinuteInPlay(long startMillis, double open, double high, double low, double close) {}
