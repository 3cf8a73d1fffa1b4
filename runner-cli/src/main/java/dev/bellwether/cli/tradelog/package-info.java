/** The five logs of the ensemble: what was seen, decided, traded and held, for other programs. */
@NullMarked
package dev.bellwether.cli.tradelog;

import org.jspecify.annotations.NullMarked;
