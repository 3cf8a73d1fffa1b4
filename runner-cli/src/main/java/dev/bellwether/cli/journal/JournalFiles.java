package dev.bellwether.cli.journal;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.live.DayFile;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds journals in files and folders, and reads many as one. */
public final class JournalFiles {
  private static final int DEPTH = 6;

  private JournalFiles() {}

  /**
   * The journal of a day in a folder or the folders in it.
   *
   * @throws IllegalArgumentException if there is none, or more than one
   */
  public static Path ofDay(Path folder, LocalDate date) {
    String name = "journal-" + date + ".jsonl";
    List<Path> found = in(folder).stream().filter(file -> file.endsWith(name)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new IllegalArgumentException(
        found.isEmpty()
            ? "there is no " + name + " in " + folder + "; name the journal, or --journals"
            : "there are " + found.size() + " journals of " + date + ", name one: " + found);
  }

  /**
   * The files that are meant by files and folders: a folder stands for the journals of days in it.
   *
   * @throws IllegalArgumentException if one is not there, or a folder has no journal
   */
  public static List<Path> all(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      List<Path> here = Files.isDirectory(path) ? in(path) : List.of(path);
      if (here.isEmpty()) {
        throw new IllegalArgumentException(
            path + " has no journals: they are named journal-2024-07-24.jsonl");
      }
      files.addAll(here);
    }
    return files;
  }

  private static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(folder, DEPTH, (path, facts) -> isJournal(path))) {
      return files
          .sorted(Comparator.comparing((Path file) -> String.valueOf(file.getFileName())))
          .toList();
    } catch (IOException e) {
      throw new PortException(PortException.Remedy.STOP, folder + ": the folder cannot be read", e);
    }
  }

  private static boolean isJournal(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith("journal-") && name.endsWith(".jsonl");
  }

  /**
   * Reads journals as one, in the order of their first lines.
   *
   * @throws IllegalArgumentException if one is missing, damaged, or no journal
   */
  public static JournalStory read(List<Path> files) {
    List<JournalLines> journals = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException("there is no journal " + file);
      }
      JournalLines lines = JournalLines.read(file);
      if (story(file, lines).isEmpty()) {
        throw new IllegalArgumentException(
            file + " is not a journal: it has no line of the type turn, fill or session");
      }
      journals.add(lines);
    }
    journals.sort(Comparator.comparingLong(lines -> JournalLines.millis(first(lines))));
    return JournalStory.of(
        new JournalLines(journals.stream().flatMap(lines -> lines.lines().stream()).toList()));
  }

  private static JsonNode first(JournalLines lines) {
    return lines.lines().getFirst();
  }

  private static JournalStory story(Path file, JournalLines lines) {
    try {
      return JournalStory.of(lines);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** The equity with which sessions began, where a live day wrote it down beside its journal. */
  public static Map<LocalDate, Double> openings(
      List<Path> files, JournalStory story, ExchangeCalendar calendar) {
    Map<LocalDate, Double> openings = new LinkedHashMap<>();
    for (Path file : files) {
      Path folder = file.toAbsolutePath().getParent();
      for (LocalDate date : story.closes().keySet()) {
        if (folder != null && String.valueOf(file.getFileName()).contains(date.toString())) {
          calendar
              .session(date)
              .ifPresent(
                  session ->
                      new DayFile(folder)
                          .find(session)
                          .ifPresent(equity -> openings.put(date, equity)));
        }
      }
    }
    return openings;
  }
}
