package dev.bellwether.engine.live;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.StreamListener;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What was heard from outside, in the order of arrival: filled by any thread, emptied by one. */
public final class Inbox implements StreamListener {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final ArrayDeque<Message> messages = new ArrayDeque<>();

  @Override
  public void bar(Bar bar) {
    put(new Message.Ended(bar));
  }

  @Override
  public void trade(Symbol symbol, double price, double size, long epochMillis) {
    put(new Message.Traded(symbol, price, size, epochMillis));
  }

  @Override
  public void status(Symbol symbol, boolean halted, String reason, long epochMillis) {
    put(new Message.Halted(symbol, halted, reason));
  }

  @Override
  public void connected() {
    put(new Message.Connected());
  }

  @Override
  public void disconnected(String reason, boolean ended) {
    put(new Message.Disconnected(reason, ended));
  }

  /** Something happened at the broker. */
  public void call() {
    put(new Message.Called());
  }

  /** People should know this; told in its turn, by the thread that empties this. */
  public void tell(News.Level level, String sentence) {
    put(new Message.Told(level, sentence));
  }

  /** The run is to stop as soon as it can. */
  public void stop(String reason) {
    put(new Message.Stopped(reason));
  }

  /** Whether nothing is waiting. */
  public boolean isEmpty() {
    lock.lock();
    try {
      return messages.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Takes the next message, if one is waiting. */
  public Optional<Message> poll() {
    lock.lock();
    try {
      return Optional.ofNullable(messages.poll());
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a message, but not longer than this. An interrupt ends the wait and stays set. */
  void await(long millis) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (messages.isEmpty() && left > 0) {
        left = filled.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void put(Message message) {
    lock.lock();
    try {
      messages.add(message);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }
}
