package dev.bellwether.data.polygon;

import dev.bellwether.http.Link;
import dev.bellwether.http.SandboxTransport;
import dev.bellwether.http.Transport;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import java.net.URI;
import java.time.Instant;

/** The sandbox on a Monday at 10:00 with SPY at 600, as Polygon, without sockets. */
final class LocalPolygon {
  static final Symbol SPY = Symbol.of("SPY");
  static final NyseCalendar CALENDAR = NyseCalendar.create();
  static final PolygonCredentials KEYS = PolygonCredentials.of("PGTESTKEY");

  final Sandbox sandbox = new Sandbox(SandboxRules.DEFAULT, CALENDAR, at("15:00:00"));
  final SandboxTransport transport = new SandboxTransport(sandbox);
  final PolygonApi api = api(transport, KEYS);
  final StreamRules rules = StreamRules.of(CALENDAR).ticked();

  LocalPolygon() {
    sandbox.open(AccountSpec.paper("PGTESTKEY", "unused"));
    BarsBuilder minutes = new BarsBuilder(SPY, Granularity.MINUTE);
    for (int i = 0; i < 390; i++) {
      minutes.add(at("14:30:00") + i * 60_000L, 600, 601, 599, 600, 1003 + i);
    }
    sandbox.load(minutes.build());
  }

  PolygonApi api(Transport any, PolygonCredentials keys) {
    Link link = Link.simulated(any, () -> Instant.ofEpochMilli(sandbox.nowMillis()), 1);
    PolygonConfig config =
        PolygonConfig.custom(URI.create("http://sandbox/"), URI.create("ws://sandbox"));
    return PolygonApi.create(link, config, keys);
  }

  /** A time of Monday, in UTC: New York is five hours behind. */
  static long at(String time) {
    return Instant.parse("2026-11-23T" + time + "Z").toEpochMilli();
  }
}
