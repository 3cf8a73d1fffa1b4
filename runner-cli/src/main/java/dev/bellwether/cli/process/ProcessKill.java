package dev.bellwether.cli.process;

/**
 * When a process is killed.
 *
 * @param fromMillis points before it do not count, epoch milliseconds; 0 counts all
 * @param point the point at which it is killed, the first is 1; 0 for never
 */
record ProcessKill(long fromMillis, long point) {
  static final ProcessKill NEVER = new ProcessKill(0, 0);
}
