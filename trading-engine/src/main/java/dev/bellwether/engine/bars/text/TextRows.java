package dev.bellwether.engine.bars.text;

import dev.bellwether.engine.bars.time.TimeFormat;
import java.util.List;

/**
 * All that was read from one text, before granularity and sessions are looked at.
 *
 * @param rows the rows of each symbol, in the order of the file
 * @param newestFirst whether that order is from new to old
 * @param format of the timestamps
 * @param rowsRead all rows after the header
 * @param otherSymbols rows of symbols that were not asked for
 * @param skipped rows that were left out
 * @param tickers a few of the tickers that the file holds, for messages
 */
public record TextRows(
    List<SymbolRows> rows,
    boolean newestFirst,
    TimeFormat format,
    long rowsRead,
    long otherSymbols,
    SkipLog skipped,
    List<String> tickers) {}
