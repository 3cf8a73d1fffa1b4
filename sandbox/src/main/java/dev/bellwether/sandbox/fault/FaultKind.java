package dev.bellwether.sandbox.fault;

import dev.bellwether.sandbox.exchange.Wire;
import java.util.Optional;

/** What can go wrong, and with what: a request, a frame of a stream, an order. */
public enum FaultKind {
  /** No answer, and nothing was done. */
  TIMEOUT_BEFORE(Victim.REQUEST),
  /** No answer, but it was done. */
  TIMEOUT_AFTER(Victim.REQUEST),
  /** 504, and nothing was done. */
  GATEWAY_TIMEOUT_BEFORE(Victim.REQUEST),
  /** 504, but it was done. */
  GATEWAY_TIMEOUT_AFTER(Victim.REQUEST),
  /** 500, and nothing was done. */
  ERROR_BEFORE(Victim.REQUEST),
  /** 500, but it was done. */
  ERROR_AFTER(Victim.REQUEST),
  /** The connection breaks, and nothing was done. */
  RESET_BEFORE(Victim.REQUEST),
  /** The connection breaks, but it was done. */
  RESET_AFTER(Victim.REQUEST),
  /** A page of HTML with status 200, and nothing was done. */
  HTML_BEFORE(Victim.REQUEST),
  /** A page of HTML with status 200, but it was done. */
  HTML_AFTER(Victim.REQUEST),
  /** 429 with the headers of the rate limit. */
  TOO_MANY(Victim.REQUEST),
  /** 429 without them. */
  TOO_MANY_BARE(Victim.REQUEST),
  /** The frame is lost. */
  LOSE(Victim.FRAME),
  /** The frame comes twice. */
  DUPLICATE(Victim.FRAME),
  /** The frame comes {@code millis} later. */
  LATE(Victim.FRAME),
  /** The frame comes after the next one. */
  SWAP(Victim.FRAME),
  /** From this frame on the stream is silent but stays open. */
  SILENCE(Victim.FRAME),
  /** The stream breaks in place of the frame. */
  DISCONNECT(Victim.FRAME),
  /** The order is rejected after it was accepted. */
  REJECT(Victim.ACCEPTANCE),
  /** The order stays pending_new. */
  STICK(Victim.ROUTING),
  /** The cancellation stays pending_cancel. */
  STICK_CANCEL(Victim.CANCELLATION),
  /** The order is not filled in this minute. */
  DELAY_FILL(Victim.FILL),
  /** Half of the order is filled in this minute, in two parts. */
  PARTIAL_FILL(Victim.FILL),
  /** A trade is reported 30 seconds late: the bar comes without it first, then again with it. */
  UPDATE_BAR(Victim.BAR),
  /** The answer is dated {@code millis} ahead of the exchange's clock, behind it if negative. */
  CLOCK_SKEW(Victim.CLOCK);

  private final Victim victim;

  FaultKind(Victim victim) {
    this.victim = victim;
  }

  /** What it happens to. */
  public enum Victim {
    REQUEST,
    FRAME,
    ACCEPTANCE,
    ROUTING,
    CANCELLATION,
    FILL,
    BAR,
    CLOCK
  }

  public Victim victim() {
    return victim;
  }

  /** By its name in small letters. */
  public static Optional<FaultKind> parse(String name) {
    return Wire.parse(FaultKind.class, name);
  }
}
