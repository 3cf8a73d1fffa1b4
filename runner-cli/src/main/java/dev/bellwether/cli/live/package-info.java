/**
 * Days as they are lived: a strategy, a broker, a stream and a clock wired together, over sockets
 * or without any.
 */
@NullMarked
package dev.bellwether.cli.live;

import org.jspecify.annotations.NullMarked;
