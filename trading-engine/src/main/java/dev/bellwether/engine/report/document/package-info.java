/**
 * What a report is made of: a title, a plain sentence to read first, and sections of numbers. Knows
 * nothing of strategies, statistics or HTML.
 */
@NullMarked
package dev.bellwether.engine.report.document;

import org.jspecify.annotations.NullMarked;
