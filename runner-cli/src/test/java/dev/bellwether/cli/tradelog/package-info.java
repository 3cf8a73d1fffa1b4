/** The five logs. */
@NullMarked
package dev.bellwether.cli.tradelog;

import org.jspecify.annotations.NullMarked;
