package dev.bellwether.cli.terminal;

import java.util.concurrent.CountDownLatch;

/** Keeps a command at work until Ctrl-C ends the process, or its thread is interrupted. */
public final class UntilStopped {
  private UntilStopped() {}

  /**
   * Waits for the end.
   *
   * @param end what is to be done then, once
   */
  public static void await(Runnable end) {
    Thread hook = Thread.ofPlatform().name("ctrl-c").unstarted(end);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(hook);
      end.run();
      Thread.currentThread().interrupt(); // whoever asked may want to know
    }
  }
}
