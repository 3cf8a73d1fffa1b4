package dev.bellwether.sandbox.exchange;

/** What a request came to. */
public sealed interface Outcome<T> {
  /** Done; the answer. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Not done, and nothing has changed. */
  record Refused<T>(ApiError error) implements Outcome<T> {}
}
