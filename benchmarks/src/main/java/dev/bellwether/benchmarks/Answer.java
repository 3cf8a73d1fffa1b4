package dev.bellwether.benchmarks;

/** What a run came to; two ways of doing the same work must agree on it to the bit. */
record Answer(int trades, double profit) {}
