/** Tests over the sandbox without a socket. */
@NullMarked
package dev.bellwether.sandbox;

import org.jspecify.annotations.NullMarked;
