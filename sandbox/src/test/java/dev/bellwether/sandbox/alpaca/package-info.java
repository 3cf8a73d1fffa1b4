/** Tests over the sandbox without a socket. */
@NullMarked
package dev.bellwether.sandbox.alpaca;

import org.jspecify.annotations.NullMarked;
