/** Orders, fills, positions: what is owned and what was asked for. */
@NullMarked
package dev.bellwether.market.account;

import org.jspecify.annotations.NullMarked;
