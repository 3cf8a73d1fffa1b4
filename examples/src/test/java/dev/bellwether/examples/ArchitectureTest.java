package dev.bellwether.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.bellwether.examples.Module.Kind;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom, and what the pure modules must not touch (docs/design.md). */
final class ArchitectureTest {
  /** Read last by the build, after this test; they may import all, and nobody can import them. */
  private static final List<String> NOT_READ = List.of("benchmarks", "bom");

  private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("dev.bellwether..");

  private static final Repository REPOSITORY = Repository.current();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.bellwether");

  @Test
  void everyModuleOfTheRootPomWasSeen() {
    List<String> withCode =
        REPOSITORY.modules().stream()
            .filter(module -> !NOT_READ.contains(module) && REPOSITORY.hasCode(module))
            .toList();

    assertThat(withCode).isNotEmpty().isSubsetOf(Module.all().stream().map(m -> m.folder).toList());
    for (Module module : Module.all()) {
      assertThat(CLASSES.stream().anyMatch(resideInAPackage(module.packages())))
          .as("classes below %s were read, as %s has code", module.root, module.folder)
          .isEqualTo(withCode.contains(module.folder));
    }
  }

  @Test
  void everyClassBelongsToAModule() {
    check(classes().that(OURS).should().resideInAnyPackage(Module.packagesOf(Module.all())));
  }

  @Test
  void theVocabularyImportsNothingOfOurs() {
    check(mayImport(Module.MARKET_CORE, List.of()));
  }

  @Test
  void strategiesSeeTheVocabularyOnlyAndSoNeverABroker() {
    for (Module strategy : Module.of(Kind.STRATEGY)) {
      check(mayImport(strategy, List.of(Module.MARKET_CORE)));
    }
  }

  @Test
  void theVectorArithmeticSeesTheEnsembleOnly() {
    check(mayImport(Module.ENSEMBLE_VECTOR, List.of(Module.MARKET_CORE, Module.ENSEMBLE_CORE)));
  }

  @Test
  void theEngineKnowsNoStrategy() {
    check(mayImport(Module.TRADING_ENGINE, List.of(Module.MARKET_CORE)));
  }

  @Test
  void adaptersSeeTheVocabularyAndThePlumbingAndSoNeverTheEngine() {
    check(mayImport(Module.HTTP_CLIENT, List.of(Module.MARKET_CORE)));
    for (Module adapter : Module.of(Kind.ADAPTER)) {
      check(mayImport(adapter, List.of(Module.MARKET_CORE, Module.HTTP_CLIENT)));
    }
  }

  @Test
  void theSandboxSeesTheEngineAndNoAdapter() {
    check(mayImport(Module.SANDBOX, List.of(Module.MARKET_CORE, Module.TRADING_ENGINE)));
  }

  @Test
  void modulesOfOneKindDoNotImportEachOther() {
    for (Module module : Module.all()) {
      List<Module> siblings = Module.of(module.kind).stream().filter(m -> m != module).toList();

      check(
          noClasses()
              .that(resideInAPackage(module.packages()))
              .should()
              .dependOnClassesThat(resideInAnyPackage(Module.packagesOf(siblings))));
    }
  }

  @Test
  void onlyExamplesImportARunner() {
    List<Module> others =
        Module.all().stream().filter(m -> m.kind != Kind.EXAMPLE && m.kind != Kind.RUNNER).toList();

    check(
        noClasses()
            .that(resideInAnyPackage(Module.packagesOf(others)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(Module.packagesOf(Module.of(Kind.RUNNER)))));
  }

  @Test
  void thePackagesOfTheCommandLineHaveNoCycles() {
    String root = Module.RUNNER_CLI.root;

    check(slices().matching(root + ".(*)..").should().beFreeOfCycles());
    check(
        noClasses()
            .that(resideInAPackage(root + ".*.."))
            .should()
            .dependOnClassesThat(resideInAPackage(root)));
  }

  @Test
  void pureModulesUseNoClockRandomSourceThreadFileOrSocket() {
    List<Module> pure = Module.all().stream().filter(Module::isPure).toList();
    var inPureModules = noClasses().that(resideInAnyPackage(Module.packagesOf(pure)));

    check(inPureModules.should().dependOnClassesThat(Touch.THE_WORLD));
    check(inPureModules.should().accessTargetWhere(Touch.askingTheWorld()));
  }

  @Test
  void nothingButARunnerTakesTheMachinesTimeZone() {
    DescribedPredicate<JavaClass> runner =
        resideInAnyPackage(Module.packagesOf(Module.of(Kind.RUNNER)));

    check(
        noClasses()
            .that(OURS.and(not(runner)))
            .should()
            .accessTargetWhere(Touch.takingTheDefaultTimeZone()));
  }

  @Test
  void nothingTakesTheMachinesLocale() {
    check(noClasses().that(OURS).should().accessTargetWhere(Touch.takingTheDefaultLocale()));
  }

  @Test
  void everyPackageIsNullMarked() {
    check(classes().that(OURS).should(resideInANullMarkedPackage()));
  }

  @Test
  void namesAreNounsOfTheTrade() {
    check(
        noClasses()
            .that(OURS)
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveNameMatching(".*Utils?")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .haveSimpleNameEndingWith("Base"));
  }

  @Test
  void accessorsHaveNoGet() {
    check(
        methods()
            .that()
            .areDeclaredInClassesThat(OURS)
            .and()
            .arePublic()
            .should()
            .haveNameNotMatching("get[A-Z].*"));
  }

  @Test
  void noSourceFileIsLongerThanFourHundredLines() {
    List<Path> files =
        REPOSITORY.modules().stream()
            .flatMap(module -> REPOSITORY.sources(module, "").stream())
            .toList();

    assertThat(files).isNotEmpty();
    assertThat(files.stream().filter(file -> Repository.lines(file) > 400)).isEmpty();
  }

  private static ArchRule mayImport(Module module, List<Module> others) {
    return noClasses()
        .that(resideInAPackage(module.packages()))
        .should()
        .dependOnClassesThat(
            OURS.and(not(resideInAPackage(module.packages())))
                .and(not(resideInAnyPackage(Module.packagesOf(others)))));
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package that is @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked =
            item.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        String message = "package " + item.getPackageName() + " of " + item.getName();
        events.add(new SimpleConditionEvent(item, marked, message + " is not @NullMarked"));
      }
    };
  }

  /** A module that has no code yet satisfies every rule; that it was read is a test of its own. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
