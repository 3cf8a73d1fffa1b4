/** The summary in the morning and the digest in the evening of a live day: files, mail, webhook. */
@NullMarked
package dev.bellwether.cli.digest;

import org.jspecify.annotations.NullMarked;
