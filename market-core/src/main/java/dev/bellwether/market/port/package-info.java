/** What the engine needs from the world: bars, a broker, a journal. */
@NullMarked
package dev.bellwether.market.port;

import org.jspecify.annotations.NullMarked;
