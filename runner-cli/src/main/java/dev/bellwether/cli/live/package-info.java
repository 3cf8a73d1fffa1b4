/**
 * Days of the trading systems as they are lived: a strategy, an account and a clock wired together,
 * from the first look to the last word.
 */
@NullMarked
package dev.bellwether.cli.live;

import org.jspecify.annotations.NullMarked;
