package dev.bellwether.engine.bars.time;

import dev.bellwether.engine.bars.bytes.Fields;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the time field of rows that all have the same format. */
public sealed interface StampReader permits EpochStamps, DateStamps, IsoStamps {
  /** The answer where the field holds no timestamp of this format. */
  long UNREADABLE = Long.MIN_VALUE;

  /**
   * The instant in the field at {@code from}, epoch milliseconds; a date as its midnight in UTC.
   */
  long read(byte[] bytes, int from);

  /** Where the field last read ends. */
  int end();

  /** The format that it reads. */
  TimeFormat format();

  /**
   * A reader of this format.
   *
   * @param zone where clocks without offset stand; needed for {@link TimeFormat#ISO_LOCAL} only
   */
  static StampReader of(TimeFormat format, Optional<ZoneId> zone) {
    return switch (format) {
      case ISO_DATE -> new DateStamps();
      case ISO_OFFSET -> new IsoStamps(Optional.empty());
      case ISO_LOCAL -> new IsoStamps(Optional.of(zone.orElseThrow()));
      case EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS, EPOCH_NANOS -> new EpochStamps(format);
    };
  }

  /** What stands in the time field, for messages. */
  static String text(byte[] bytes, int from) {
    return Fields.text(bytes, from, Fields.end(bytes, from));
  }
}
