/**
 * Where a day is lived: an account with its streams and the time that passes there, at an exchange,
 * at a sandbox over sockets, or at one in memory.
 */
@NullMarked
package dev.bellwether.cli.venue;

import org.jspecify.annotations.NullMarked;
