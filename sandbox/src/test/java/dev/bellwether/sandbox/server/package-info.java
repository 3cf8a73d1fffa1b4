/** Tests over real HTTP and WebSockets on the loopback address. */
@NullMarked
package dev.bellwether.sandbox.server;

import org.jspecify.annotations.NullMarked;
