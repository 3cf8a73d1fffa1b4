package dev.bellwether.cli.sweep;

import dev.bellwether.cli.terminal.Surroundings;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the work has come, on a terminal; nothing anywhere else. */
public interface Progress extends AutoCloseable {
  /** One more piece of work is done. */
  void step();

  @Override
  void close();

  /** A bar if a person reads {@code err}. */
  static Progress of(Surroundings surroundings, String what, int pieces) {
    return surroundings.errIsTerminal() ? bar(surroundings.err(), what, pieces) : silent();
  }

  private static Progress silent() {
    return new Progress() {
      @Override
      public void step() {}

      @Override
      public void close() {}
    };
  }

  private static Progress bar(PrintWriter err, String what, int pieces) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(pieces)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .setConsumer(
                new DelegatingProgressBarConsumer(
                    line -> {
                      err.print("\r" + line);
                      err.flush();
                    },
                    79))
            .build();
    return new Progress() {
      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
        err.println();
      }
    };
  }
}
