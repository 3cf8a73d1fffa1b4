package dev.bellwether.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Processor time and bytes of the calling thread: what other programs on the machine do not change
 * much.
 */
final class Clock {
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Clock() {}

  /** Processor nanoseconds that the work took. */
  static long nanos(Runnable work) {
    long before = THREAD.getCurrentThreadCpuTime();
    work.run();
    return THREAD.getCurrentThreadCpuTime() - before;
  }

  /** Bytes that the work allocated. */
  static long bytes(Runnable work) {
    long before = THREAD.getCurrentThreadAllocatedBytes();
    work.run();
    return THREAD.getCurrentThreadAllocatedBytes() - before;
  }

  /** Bytes that this thread has allocated since it began. */
  static long allocated() {
    return THREAD.getCurrentThreadAllocatedBytes();
  }

  /** Processor nanoseconds that the work took of all threads, the collector's among them. */
  static long processNanos(Runnable work) {
    long before = MACHINE.getProcessCpuTime();
    work.run();
    return MACHINE.getProcessCpuTime() - before;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
