package dev.bellwether.sandbox.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a local exchange that speaks Alpaca's and Polygon's protocols on the loopback
 * address. A test method takes it as a parameter of type {@link RunningSandbox}.
 *
 * <pre>
 *   &#64;AlpacaSandbox(date = "2026-11-23", symbols = "SPY")
 *   final class MyBotTest {
 *     &#64;Test
 *     void buys(RunningSandbox sandbox) { … sandbox.rest() … sandbox.advanceTo("10:00") … }
 *   }
 * </pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(AlpacaSandboxExtension.class)
public @interface AlpacaSandbox {
  /** The trading day; time begins half an hour before its opening bell. */
  String date() default "2026-11-23";

  /** Tickers for which minutes are made up, the same ones for the same seed. */
  String[] symbols() default {"SPY"};

  /** From which made-up minutes and ids are derived. */
  long seed() default 1;

  /** How many times faster than the wall clock time moves; 0 where the test moves it. */
  double speed() default 0;

  /** Start money of the account, US dollars. */
  String cash() default "100000";
}
