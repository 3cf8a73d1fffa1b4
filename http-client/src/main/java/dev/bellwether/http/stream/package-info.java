/** Streams that reconnect by themselves and deliver nothing twice and nothing out of order. */
@NullMarked
package dev.bellwether.http.stream;

import org.jspecify.annotations.NullMarked;
