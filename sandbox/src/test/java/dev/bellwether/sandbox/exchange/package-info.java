/** Tests of the exchange's state machine. */
@NullMarked
package dev.bellwether.sandbox.exchange;

import org.jspecify.annotations.NullMarked;
