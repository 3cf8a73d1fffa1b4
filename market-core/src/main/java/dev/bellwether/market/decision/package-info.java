/** What a strategy is shown and what it answers. */
@NullMarked
package dev.bellwether.market.decision;

import org.jspecify.annotations.NullMarked;
