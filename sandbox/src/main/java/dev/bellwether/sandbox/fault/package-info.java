/** What goes wrong, by rule: with requests, with streams, with orders. */
@NullMarked
package dev.bellwether.sandbox.fault;

import org.jspecify.annotations.NullMarked;
