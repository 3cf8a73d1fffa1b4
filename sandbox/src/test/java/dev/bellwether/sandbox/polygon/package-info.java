/** Tests over the sandbox without a socket. */
@NullMarked
package dev.bellwether.sandbox.polygon;

import org.jspecify.annotations.NullMarked;
