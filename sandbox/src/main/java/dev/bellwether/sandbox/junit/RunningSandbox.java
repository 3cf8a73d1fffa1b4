package dev.bellwether.sandbox.junit;

import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import dev.bellwether.sandbox.fault.Faults;
import dev.bellwether.sandbox.server.SandboxServer;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/** A sandbox that is being served, and the keys of its account. */
public final class RunningSandbox implements AutoCloseable {
  /** The key id of the account, also the key for Polygon's interfaces. */
  public static final String KEY_ID = "PKSANDBOX";

  /** The secret of the account. */
  public static final String SECRET = "sandbox-secret";

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Sandbox sandbox;
  private final SandboxServer server;
  private final LocalDate date;

  RunningSandbox(Sandbox sandbox, SandboxServer server, LocalDate date) {
    this.sandbox = sandbox;
    this.server = server;
    this.date = date;
  }

  /** The base address of all REST interfaces. */
  public URI rest() {
    return server.rest();
  }

  /** The base address of all streams. */
  public URI streams() {
    return server.streams();
  }

  /** The sandbox itself, for everything else. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** Moves time on to a time of the day in New York, such as {@code 10:00} or {@code 15:59:45}. */
  public void advanceTo(String time) {
    sandbox.advanceTo(
        date.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant().toEpochMilli());
  }

  /** Lets something go wrong once, at the first occasion that matches. */
  public void suffer(FaultKind kind, String target) {
    Consumer<Faults> add = faults -> faults.add(FaultRule.once(kind, target));
    sandbox.faults(add);
  }

  @Override
  public void close() {
    server.close();
  }
}
