package dev.bellwether.engine.live;

import java.util.function.Consumer;

/**
 * Takes one sentence for each thing that a person should know of. Whoever takes them must bear to
 * be called by several threads.
 */
@FunctionalInterface
public interface News {
  /** How much it matters. */
  enum Level {
    /** As it should be. */
    INFO,
    /** Not as it should be, and dealt with. */
    WARNING,
    /** A person should look. */
    ALARM
  }

  void tell(Level level, String sentence);

  /** Tells what is as it should be. */
  default void info(String sentence) {
    tell(Level.INFO, sentence);
  }

  /** Tells what is not as it should be, and is dealt with. */
  default void warn(String sentence) {
    tell(Level.WARNING, sentence);
  }

  /** Tells what a person should look at. */
  default void alarm(String sentence) {
    tell(Level.ALARM, sentence);
  }

  /** For listeners to whom all matters alike. */
  static News of(Consumer<String> listener) {
    return (level, sentence) -> listener.accept(sentence);
  }

  /** For listeners who need not hear of what is as it should be. */
  static News exceptions(Consumer<String> listener) {
    return (level, sentence) -> {
      if (level != Level.INFO) {
        listener.accept(sentence);
      }
    };
  }
}
