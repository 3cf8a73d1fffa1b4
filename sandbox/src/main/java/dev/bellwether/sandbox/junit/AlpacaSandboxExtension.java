package dev.bellwether.sandbox.junit;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.server.SandboxServer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts one sandbox per test method, and stops it afterwards. */
public final class AlpacaSandboxExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(AlpacaSandboxExtension.class);
  private static final long HALF_HOUR_MILLIS = 1_800_000;
  private static final int DAYS_OF_HISTORY = 30;

  /** Called by JUnit. */
  public AlpacaSandboxExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == RunningSandbox.class;
  }

  @Override
  public RunningSandbox resolveParameter(ParameterContext parameter, ExtensionContext test) {
    // The store closes what it holds when the test is over.
    return test.getStore(NAMESPACE)
        .computeIfAbsent(RunningSandbox.class, type -> start(settings(test)), RunningSandbox.class);
  }

  private static AlpacaSandbox settings(ExtensionContext test) {
    return AnnotationSupport.findAnnotation(test.getElement(), AlpacaSandbox.class)
        .or(() -> AnnotationSupport.findAnnotation(test.getTestClass(), AlpacaSandbox.class))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "@AlpacaSandbox must stand at the test method or its class"));
  }

  private static RunningSandbox start(AlpacaSandbox settings) {
    NyseCalendar calendar = NyseCalendar.create();
    LocalDate date = LocalDate.parse(settings.date());
    Session session =
        calendar
            .session(date)
            .orElseThrow(
                () -> new IllegalArgumentException("date must be a trading day, was " + date));
    long start = session.openMillis() - HALF_HOUR_MILLIS;
    Sandbox sandbox =
        new Sandbox(SandboxRules.DEFAULT.withFaultSeed(settings.seed()), calendar, start);
    List<Session> sessions = calendar.sessions(date.minusDays(DAYS_OF_HISTORY), date);
    for (String symbol : settings.symbols()) {
      sandbox.load(RandomMinutes.of(symbol, sessions, settings.seed()));
    }
    sandbox.open(
        new AccountSpec(
            RunningSandbox.KEY_ID, RunningSandbox.SECRET, new BigDecimal(settings.cash()), 4));
    sandbox.speed(settings.speed());
    return new RunningSandbox(sandbox, SandboxServer.start(sandbox, 0), date);
  }
}
