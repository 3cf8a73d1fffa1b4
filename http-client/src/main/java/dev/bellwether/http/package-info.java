/** Requests and streams to somebody else's server: time limits, retries, rate limits, redaction. */
@NullMarked
package dev.bellwether.http;

import org.jspecify.annotations.NullMarked;
