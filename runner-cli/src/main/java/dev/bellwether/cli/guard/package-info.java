/**
 * What keeps an account safe from outside the loop: one process at a time, a switch that halts, a
 * person who agrees, a look at the account before the day and a way out of it at any time.
 */
@NullMarked
package dev.bellwether.cli.guard;

import org.jspecify.annotations.NullMarked;
