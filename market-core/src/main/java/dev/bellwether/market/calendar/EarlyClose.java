package dev.bellwether.market.calendar;

import java.time.LocalTime;

/** When trading ends on a short day, on the exchange's clock, and what for. */
record EarlyClose(LocalTime time, String reason) {}
