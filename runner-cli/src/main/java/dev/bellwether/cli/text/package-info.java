/** Results for people: tables, figures and sketches of plain characters. */
@NullMarked
package dev.bellwether.cli.text;

import org.jspecify.annotations.NullMarked;
