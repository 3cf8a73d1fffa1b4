/** Tests over the sandbox without a socket. */
@NullMarked
package dev.bellwether.sandbox.fault;

import org.jspecify.annotations.NullMarked;
