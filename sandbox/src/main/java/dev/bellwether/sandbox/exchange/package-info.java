/**
 * The exchange and broker as one state machine over a virtual clock: accounts, orders, rules and
 * matching. One thread; no clock, file, socket or random source.
 */
@NullMarked
package dev.bellwether.sandbox.exchange;

import org.jspecify.annotations.NullMarked;
