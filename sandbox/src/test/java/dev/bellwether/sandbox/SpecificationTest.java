package dev.bellwether.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.market.Dividend;
import dev.bellwether.sandbox.market.Split;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Answers against the vendors' OpenAPI specifications, where these are at hand. */
final class SpecificationTest {
  private static final Path SPECIFICATIONS =
      Path.of(System.getProperty("bellwether.shared", "../shared"), "apis", "specs");

  private final Client client = busy();

  @ParameterizedTest
  @CsvSource({
    "/v2/account, /v2/account",
    "/v2/account/configurations, /v2/account/configurations",
    "/v2/account/activities, /v2/account/activities",
    "/v2/account/activities/FILL, /v2/account/activities/{activity_type}",
    "/v2/account/portfolio/history?timeframe=1Min, /v2/account/portfolio/history",
    "/v2/assets, /v2/assets",
    "/v2/assets/SPY, /v2/assets/{symbol_or_asset_id}",
    "/v2/calendar?start=2026-11-01&end=2026-11-30, /v2/calendar",
    "/v2/clock, /v2/clock",
    "/v3/clock?markets=NYSE, /v3/clock",
    "/v3/calendar/NYSE?start=2026-11-23&end=2026-11-27, '/v3/calendar/{market}'",
    "/v2/orders?status=all&nested=true, /v2/orders",
    "/v2/orders?status=all, /v2/orders",
    "/v2/orders:by_client_order_id?client_order_id=known, /v2/orders:by_client_order_id",
    "/v2/positions, /v2/positions",
    "/v2/positions/SPY, /v2/positions/{symbol_or_asset_id}"
  })
  void answersOfTheTradingInterfaceAreAsSpecified(String target, String path) {
    check("alpaca-trading-openapi.yaml", path, target);
  }

  @ParameterizedTest
  @CsvSource({
    "'/v2/stocks/bars?symbols=SPY,SH&timeframe=1Min&limit=5', /v2/stocks/bars",
    "/v2/stocks/SPY/bars?timeframe=1Day, /v2/stocks/{symbol}/bars",
    "'/v2/stocks/bars/latest?symbols=SPY,SH', /v2/stocks/bars/latest",
    "/v2/stocks/SPY/bars/latest, /v2/stocks/{symbol}/bars/latest",
    "/v2/stocks/trades?symbols=SPY, /v2/stocks/trades",
    "/v2/stocks/SPY/trades, /v2/stocks/{symbol}/trades",
    "/v2/stocks/trades/latest?symbols=SPY, /v2/stocks/trades/latest",
    "/v2/stocks/SPY/trades/latest, /v2/stocks/{symbol}/trades/latest",
    "/v2/stocks/quotes?symbols=SPY, /v2/stocks/quotes",
    "/v2/stocks/SPY/quotes, /v2/stocks/{symbol}/quotes",
    "/v2/stocks/quotes/latest?symbols=SPY, /v2/stocks/quotes/latest",
    "/v2/stocks/SPY/quotes/latest, /v2/stocks/{symbol}/quotes/latest",
    "/v2/stocks/snapshots?symbols=SPY, /v2/stocks/snapshots",
    "/v2/stocks/SPY/snapshot, /v2/stocks/{symbol}/snapshot",
    "/v1/corporate-actions?start=2026-01-01&end=2026-12-31, /v1/corporate-actions"
  })
  void answersOfTheDataInterfaceAreAsSpecified(String target, String path) {
    check("alpaca-data-openapi.yaml", path, target);
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/aggs/ticker/SPY/range/1/minute/2026-11-23/2026-11-23?limit=5,"
        + " '/v2/aggs/ticker/{stocksTicker}/range/{multiplier}/{timespan}/{from}/{to}'",
    "/v2/aggs/grouped/locale/us/market/stocks/2026-11-23?x=y,"
        + " /v2/aggs/grouped/locale/us/market/stocks/{date}",
    "/v2/aggs/ticker/SPY/prev?x=y, /v2/aggs/ticker/{stocksTicker}/prev",
    "/v1/open-close/SPY/2026-11-23?x=y, '/v1/open-close/{stocksTicker}/{date}'",
    "/v3/reference/splits?x=y, /v3/reference/splits",
    "/v3/reference/dividends?x=y, /v3/reference/dividends",
    "/v2/snapshot/locale/us/markets/stocks/tickers?tickers=SPY,"
        + " /v2/snapshot/locale/us/markets/stocks/tickers",
    "/v2/snapshot/locale/us/markets/stocks/tickers/SPY?x=y,"
        + " '/v2/snapshot/locale/us/markets/stocks/tickers/{stocksTicker}'",
    "/v1/marketstatus/now?x=y, /v1/marketstatus/now",
    "/v1/marketstatus/upcoming?x=y, /v1/marketstatus/upcoming"
  })
  void answersOfPolygonsInterfaceAreAsSpecified(String target, String path) {
    client.sandbox.advanceTo(Day.at(17, 0));
    check("polygon-rest.json", path, target + "&apiKey=PKTEST");
  }

  @Test
  void aWrongAnswerIsFound() {
    JsonNode specification = specification("alpaca-trading-openapi.yaml");
    ObjectNode order = Json.object().put("id", 7).put("status", "lost");

    assertThat(schema(specification, "/v2/orders/{order_id}").validate(order)).isNotEmpty();
  }

  private void check(String file, String path, String target) {
    JsonNode specification = specification(file);
    Reply reply = client.send("GET", target, "");

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    JsonNode answer = Json.read(reply.text()).orElseThrow();
    assertThat(answer.isEmpty()).as("%s answers something: %s", target, answer).isFalse();
    assertThat(schema(specification, path).validate(answer)).as(answer.toString()).isEmpty();
  }

  private static JsonNode specification(String file) {
    Path path = SPECIFICATIONS.resolve(file);
    assumeTrue(Files.exists(path), path + " is not here: set -Dbellwether.shared");
    return new YAMLMapper().readTree(path.toFile()); // JSON is YAML
  }

  /** The whole document, told where in it the answer's schema lies. */
  private static Schema schema(JsonNode specification, String path) {
    String escaped = path.replace("~", "~0").replace("/", "~1");
    String place = "/paths/" + escaped + "/get/responses/200/content/application~1json/schema";
    assertThat(specification.at(place).isMissingNode()).as(place).isFalse();
    ObjectNode root = specification.deepCopy().asObject();
    allowNulls(root);
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$ref", "#" + place.replace("{", "%7B").replace("}", "%7D"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  /** {@code nullable} is OpenAPI 3.0's word for what JSON Schema says as a type. */
  private static void allowNulls(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("nullable").asBoolean(false)
        && object.path("type").isString()) {
      String type = object.path("type").asString();
      object.set("type", Json.array().add(type).add("null"));
    }
    node.forEach(SpecificationTest::allowNulls);
  }

  private static Client busy() {
    Client client =
        new Client(
            SandboxRules.DEFAULT,
            Day.at(10, 0),
            Day.flat("SPY", Day.at(9, 30), 390, 600),
            Day.flat("SH", Day.at(9, 30), 390, 40));
    client.sandbox.alone(
        e -> {
          e.market().actions().add(new Split("SH", LocalDate.of(2026, 6, 1), 10, 1));
          LocalDate ex = LocalDate.of(2026, 9, 18);
          e.market().actions().add(new Dividend("SPY", ex, ex.plusDays(40), 1.8));
        });
    String buy =
        "{\"symbol\":\"SPY\",\"qty\":10,\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"day\"";
    client.post("/v2/orders", buy + ",\"client_order_id\":\"known\"}");
    client.post(
        "/v2/orders",
        buy.replace("market", "limit")
            + ",\"limit_price\":500,\"order_class\":\"bracket\",\"take_profit\":{\"limit_price\":610},"
            + "\"stop_loss\":{\"stop_price\":490}}");
    client.advance(75_000);
    return client;
  }
}
