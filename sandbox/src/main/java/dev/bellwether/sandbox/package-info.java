/**
 * A local exchange that speaks Alpaca's and Polygon's wire protocols: {@code Sandbox} answers
 * requests and opens streams without a socket, {@code server} puts it on the loopback address.
 */
@NullMarked
package dev.bellwether.sandbox;

import org.jspecify.annotations.NullMarked;
