package dev.bellwether.cli.live;

import dev.bellwether.engine.live.News;
import dev.bellwether.market.port.Journal;

/**
 * Who hears a day of a system, beside the log for people.
 *
 * @param journal hears all that is journaled; closed with the day
 * @param news hears what people are told
 */
public record Listening(Journal journal, News news) {}
