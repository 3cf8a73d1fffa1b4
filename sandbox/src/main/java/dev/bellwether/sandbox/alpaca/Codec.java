package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/** How the market-data stream writes its frames: JSON as text, or MessagePack as binary. */
enum Codec {
  JSON {
    @Override
    byte[] bytes(JsonNode node) {
      return Json.bytes(node);
    }
  },
  MESSAGE_PACK {
    @Override
    byte[] bytes(JsonNode node) {
      try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
        pack(packer, node);
        return packer.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException("a buffer in memory must be writable", e);
      }
    }
  };

  abstract byte[] bytes(JsonNode node);

  static Codec of(String contentType) {
    return contentType.startsWith("application/msgpack") ? MESSAGE_PACK : JSON;
  }

  /** The tree of a client's binary frame: MessagePack, or JSON in spite of all. */
  static Optional<JsonNode> read(byte[] frame) {
    try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(frame)) {
      Value value = unpacker.unpackValue();
      if (value.isMapValue()) {
        return Json.read(value.toJson());
      }
    } catch (IOException | MessagePackException e) {
      return Optional.empty(); // the caller's mistake, answered in the vendor's words
    }
    return Json.read(new String(frame, java.nio.charset.StandardCharsets.UTF_8));
  }

  private static void pack(MessageBufferPacker packer, JsonNode node) throws IOException {
    if (node.isObject()) {
      packer.packMapHeader(node.size());
      for (var field : node.properties()) {
        packer.packString(field.getKey());
        pack(packer, field.getValue());
      }
    } else if (node.isArray()) {
      packer.packArrayHeader(node.size());
      for (JsonNode each : node) {
        pack(packer, each);
      }
    } else {
      packScalar(packer, node);
    }
  }

  private static void packScalar(MessageBufferPacker packer, JsonNode node) throws IOException {
    if (node instanceof POJONode pojo && pojo.getPojo() instanceof Instant at) {
      packer.packTimestamp(at);
    } else if (node.isIntegralNumber()) {
      packer.packLong(node.asLong());
    } else if (node.isNumber()) {
      packer.packDouble(node.asDouble());
    } else if (node.isBoolean()) {
      packer.packBoolean(node.asBoolean());
    } else if (node.isNull()) {
      packer.packNil();
    } else {
      packer.packString(node.asString());
    }
  }
}
