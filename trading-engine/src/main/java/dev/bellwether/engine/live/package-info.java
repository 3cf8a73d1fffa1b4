/**
 * Trading as it happens: the feed that waits for the market, and one day from the first order of
 * the recovery to the last check that nothing is held. Needs ports only, so that the same code runs
 * over sockets and without any.
 */
@NullMarked
package dev.bellwether.engine.live;

import org.jspecify.annotations.NullMarked;
