/** Days lived in processes of their own over sockets, killed from outside and started again. */
@NullMarked
package dev.bellwether.cli.process;

import org.jspecify.annotations.NullMarked;
