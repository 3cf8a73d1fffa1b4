package dev.bellwether.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.Console;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What code may reach for outside of its arguments, as predicates of ArchUnit. */
final class Touch {
  /** Types that are a door to the world. */
  static final DescribedPredicate<JavaClass> THE_WORLD =
      resideInAnyPackage(
              "java.nio.file..",
              "java.nio.channels..",
              "java.net..",
              "java.sql..",
              "java.util.logging..",
              "java.util.prefs..",
              "javax.net..")
          .or(describe("a door to the world", Touch::isDoor))
          .as("clocks, random sources, threads, files or sockets");

  private static final Set<Class<?>> DOORS =
      Set.of(
          Clock.class,
          Console.class,
          Executor.class,
          File.class,
          FileInputStream.class,
          FileOutputStream.class,
          FileReader.class,
          FileWriter.class,
          Future.class,
          InstantSource.class,
          Process.class,
          ProcessBuilder.class,
          Random.class,
          RandomAccessFile.class,
          RandomGenerator.class,
          Runtime.class,
          Thread.class,
          ThreadLocal.class,
          Timer.class);

  /** Of class System nothing else: no clock, no properties or environment, no output, no exit. */
  private static final Set<String> PURE_IN_SYSTEM = Set.of("arraycopy", "identityHashCode");

  private static final Map<Class<?>, Set<String>> TIME_ZONE =
      Map.of(
          Calendar.class, Set.of("getInstance"),
          Clock.class, Set.of("systemDefaultZone"),
          TimeZone.class, Set.of("getDefault"),
          ZoneId.class, Set.of("systemDefault"));

  /** Those that take the machine's locale unless they are given one. */
  private static final Map<Class<?>, Set<String>> LOCALE =
      Map.of(
          DateTimeFormatter.class, Set.of("ofPattern"),
          DecimalFormat.class, Set.of("<init>"),
          Locale.class, Set.of("getDefault"),
          NumberFormat.class, Set.of("getInstance", "getNumberInstance", "getPercentInstance"),
          PrintStream.class, Set.of("format", "printf"),
          PrintWriter.class, Set.of("format", "printf"),
          SimpleDateFormat.class, Set.of("<init>"),
          String.class, Set.of("format", "formatted", "toLowerCase", "toUpperCase"));

  private Touch() {}

  /** Calls that ask the world, on types that are no door as a whole. */
  static DescribedPredicate<JavaAccess<?>> askingTheWorld() {
    return target("asking the clock, chance, threads or System", Touch::asksTheWorld);
  }

  static DescribedPredicate<JavaAccess<?>> takingTheDefaultTimeZone() {
    return target(
        "taking the machine's time zone",
        target ->
            isIn(TIME_ZONE, target)
                || (isNow(target) && parameters(target).findAny().isEmpty() && !isInstant(target)));
  }

  static DescribedPredicate<JavaAccess<?>> takingTheDefaultLocale() {
    return target(
        "taking the machine's locale",
        target ->
            isIn(LOCALE, target)
                && parameters(target)
                    .noneMatch(
                        type ->
                            type.isEquivalentTo(Locale.class)
                                || type.isEquivalentTo(DecimalFormatSymbols.class)));
  }

  private static boolean isDoor(JavaClass type) {
    return DOORS.stream().anyMatch(type::isAssignableTo);
  }

  private static boolean asksTheWorld(AccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    if (owner.isEquivalentTo(System.class)) {
      return !PURE_IN_SYSTEM.contains(name);
    }
    boolean inParallel =
        owner.getPackageName().startsWith("java.util") && name.startsWith("parallel");
    boolean byChance =
        (name.equals("random") && owner.getPackageName().equals("java.lang"))
            || (name.equals("randomUUID") && owner.isEquivalentTo(UUID.class))
            || (name.equals("shuffle") && parameters(target).count() == 1);
    return inParallel || byChance || isNow(target);
  }

  private static boolean isNow(AccessTarget target) {
    return target.getName().equals("now")
        && target.getOwner().getPackageName().startsWith("java.time");
  }

  private static boolean isInstant(AccessTarget target) {
    return target.getOwner().getSimpleName().equals("Instant");
  }

  private static boolean isIn(Map<Class<?>, Set<String>> calls, AccessTarget target) {
    return calls.entrySet().stream()
        .anyMatch(
            call ->
                target.getOwner().isEquivalentTo(call.getKey())
                    && call.getValue().contains(target.getName()));
  }

  private static Stream<JavaClass> parameters(AccessTarget target) {
    return target instanceof CodeUnitCallTarget call
        ? call.getRawParameterTypes().stream()
        : Stream.empty();
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      String description, java.util.function.Predicate<AccessTarget> predicate) {
    return describe(description, access -> predicate.test(access.getTarget()));
  }
}
