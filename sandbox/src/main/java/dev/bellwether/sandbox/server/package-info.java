/** The sandbox on the loopback address: HTTP, WebSocket and a clock that runs by itself. */
@NullMarked
package dev.bellwether.sandbox.server;

import org.jspecify.annotations.NullMarked;
