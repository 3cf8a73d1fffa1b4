package dev.bellwether.engine.journal;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.Refusal;
import dev.bellwether.market.risk.Verdict;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journal as lines of JSON, one flat object a line, its kind under {@code type}: {@code turn},
 * {@code order}, {@code refusal}, {@code sent}, {@code fill}, {@code ended}, {@code session}. Times
 * are ISO-8601 in UTC. The same run writes the same bytes on any machine.
 */
public final class JsonlJournal implements Journal {
  private final JsonGenerator json;

  /** Writes to the stream, and closes it with the journal. */
  public JsonlJournal(OutputStream out) {
    JsonMapper mapper =
        JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    this.json = mapper.writer().with(new MinimalPrettyPrinter("")).createGenerator(out);
  }

  @Override
  public void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {
    line(
        "turn",
        now.timeMillis(),
        () -> {
          decision(decision);
          evidence(evidence);
        });
    for (ApprovedOrder approved : verdict.approved()) {
      line("order", now.timeMillis(), () -> order(approved.order()));
    }
    for (Refusal refusal : verdict.refused()) {
      line("refusal", now.timeMillis(), () -> refusal(refusal));
    }
  }

  @Override
  public void sent(Order order, String refusal) {
    line(
        "sent",
        order.decidedMillis(),
        () -> {
          json.writeStringProperty("id", order.id());
          json.writeStringProperty("refusal", refusal);
        });
  }

  @Override
  public void ended(Order order, String reason, long epochMillis) {
    line(
        "ended",
        epochMillis,
        () -> {
          json.writeStringProperty("id", order.id());
          json.writeStringProperty("reason", reason);
        });
  }

  @Override
  public void filled(Fill fill) {
    line(
        "fill",
        fill.epochMillis(),
        () -> {
          json.writeStringProperty("id", fill.orderId());
          json.writeStringProperty("symbol", fill.symbol().ticker());
          json.writeStringProperty("side", fill.side().name());
          number("quantity", fill.quantity());
          number("price", fill.price());
          number("fees", fill.fees());
          number("slippage", fill.slippage());
        });
  }

  @Override
  public void sessionEnd(Session session, double equity) {
    line(
        "session",
        session.closeMillis(),
        () -> {
          json.writeStringProperty("date", session.date().toString());
          json.writeNumberProperty("equity", equity);
        });
  }

  /** Hands everything written so far to the stream. */
  void flush() {
    json.flush();
  }

  @Override
  public void close() {
    json.close();
  }

  private void line(String type, long epochMillis, Runnable properties) {
    try {
      json.writeStartObject();
      json.writeStringProperty("type", type);
      json.writeStringProperty("time", Instant.ofEpochMilli(epochMillis).toString());
      properties.run();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (JacksonException e) {
      throw new PortException(
          PortException.Remedy.STOP, "The journal cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  private void decision(Decision decision) {
    switch (decision) {
      case Decision.Hold hold -> json.writeStringProperty("decision", "hold");
      case Decision.Target target -> wanted("target", target.weights(), target.timeInForce());
      case Decision.Shares shares -> wanted("shares", shares.shares(), shares.timeInForce());
      case Decision.Place place -> {
        json.writeStringProperty("decision", "place");
        json.writeNumberProperty("orders", place.requests().size());
      }
    }
    json.writeStringProperty("reason", decision.reason());
  }

  private void wanted(String kind, Map<?, ?> where, TimeInForce life) {
    json.writeStringProperty("decision", kind);
    json.writeStringProperty(
        "wanted",
        new TreeMap<>(where)
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" ")));
    json.writeStringProperty("timeInForce", life.name());
  }

  private void evidence(Evidence evidence) {
    List<String> names = evidence.names();
    for (int i = 0; i < names.size(); i++) {
      double value = evidence.value(i);
      if (Double.isFinite(value)) {
        json.writeNumberProperty(names.get(i), value);
      } else {
        json.writeNullProperty(names.get(i));
      }
    }
  }

  private void order(Order order) {
    json.writeStringProperty("id", order.id());
    json.writeStringProperty("symbol", order.symbol().ticker());
    json.writeStringProperty("side", order.side().name());
    number("quantity", order.quantity());
    json.writeStringProperty("orderType", OrderText.of(order.request().type()));
    json.writeStringProperty("timeInForce", order.request().timeInForce().name());
  }

  private void refusal(Refusal refusal) {
    order(refusal.order());
    json.writeStringProperty("rule", refusal.rule().name());
    json.writeNumberProperty("limit", refusal.limit());
    json.writeNumberProperty("value", refusal.value());
  }

  private void number(String name, BigDecimal value) {
    json.writeNumberProperty(name, value);
  }
}
