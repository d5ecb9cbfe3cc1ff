package dev.socketlab.grading;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may depend on which. */
@AnalyzeClasses(
    packages = "dev.socketlab.grading",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ALL = "dev.socketlab..";

  private static final String TEXT = "dev.socketlab.common.text..";

  private static final String COMMAND_LINE = "dev.socketlab.common.cli..";

  private static String part(String name) {
    return "dev.socketlab.grading." + name + "..";
  }

  private static ArchRule only(String name, String... known) {
    String[] allowed = new String[known.length + 1];
    allowed[0] = part(name);
    for (int i = 0; i < known.length; i++) {
      allowed[i + 1] = known[i].contains(".") ? known[i] : part(known[i]);
    }
    return classes()
        .that()
        .resideInAPackage(part(name))
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackages(ALL).or(resideInAnyPackage(allowed)));
  }

  @ArchTest static final ArchRule gradesDependOnNothing = only("grade");

  @ArchTest static final ArchRule reportsKnowOnlyGradesAndText = only("report", "grade", TEXT);

  @ArchTest static final ArchRule sandboxesKnowOnlyText = only("sandbox", TEXT);

  @ArchTest
  static final ArchRule commandLinesKnowOnlyWhatOptionsSay =
      only("cli", "sandbox", "finding", "submission", COMMAND_LINE, TEXT);

  @ArchTest static final ArchRule processesKnowOnlySandboxes = only("process", "sandbox", TEXT);

  @ArchTest static final ArchRule observationDependsOnNothing = only("observe");

  @ArchTest
  static final ArchRule architecturesDependOnlyOnObservation = only("architecture", "observe");

  @ArchTest
  static final ArchRule wireKnowsOnlyObservationAndGrades =
      only("wire", "observe", "grade", TEXT, "dev.socketlab.client..");

  @ArchTest static final ArchRule findingKnowsOnlyText = only("finding", TEXT);

  @ArchTest
  static final ArchRule submissionsKnowOnlyFindingAndSandboxes =
      only("submission", "finding", "process", "sandbox", TEXT);

  @ArchTest
  static final ArchRule buildsRunInSandboxes = only("build", "finding", "process", "sandbox");

  @ArchTest
  static final ArchRule launchKnowsNoDialect =
      only("launch", "build", "finding", "process", "observe", TEXT);

  @ArchTest
  static final ArchRule dialectKnowsNoLaunch = only("dialect", "finding", "wire", "observe", TEXT);

  @ArchTest
  static final ArchRule plansRunNothing =
      only("plan", "assignment", "build", "launch", "finding", TEXT);

  @ArchTest
  static final ArchRule questionsKnowOnlyDialectsAndTheWire =
      only("question", "dialect", "generate", "protocol", "wire", TEXT);

  @ArchTest
  static final ArchRule trialsKnowNoCheckAndNoAssignment =
      only(
          "trial",
          "build",
          "finding",
          "dialect",
          "launch",
          "protocol",
          "question",
          "wire",
          "observe",
          "process",
          "grade",
          "dev.socketlab.client..");

  @ArchTest
  static final ArchRule recordingKnowsOnlyTrialsAndDialects =
      only("recording", "trial", "dialect", "wire", "observe", "process");

  @ArchTest static final ArchRule checksKnowOnlyTrials = only("check", "trial");

  @ArchTest
  static final ArchRule suiteKnowsOnlyWhatChecksAreMadeOf =
      only(
          "suite",
          "architecture",
          "check",
          "grade",
          "trial",
          "question",
          "protocol",
          TEXT,
          "dialect",
          "generate",
          "wire",
          "observe",
          "process");

  @ArchTest static final ArchRule generatorsDependOnNothing = only("generate");

  @ArchTest static final ArchRule protocolsKnowOnlyText = only("protocol", TEXT);

  @ArchTest
  static final ArchRule assignmentsKnowOnlyChecksAndLimits =
      only(
          "assignment",
          "architecture",
          "check",
          "protocol",
          "question",
          "suite",
          "sandbox",
          "finding");

  @ArchTest
  static final ArchRule explanationsKnowOnlyAssignmentsAndChecks =
      only("explain", "cli", COMMAND_LINE, "assignment", "reference", "suite", "check", "question");

  @ArchTest
  static final ArchRule doctorKnowsNoCheckAndNoReport =
      only("doctor", "cli", COMMAND_LINE, "sandbox", "process", "observe", "build", "finding");

  @ArchTest
  static final ArchRule matricesAreRunsOfPairs =
      only(
          "matrix",
          COMMAND_LINE,
          "assignment",
          "cli",
          "finding",
          "grade",
          "question",
          "report",
          "run",
          "sandbox",
          "submission",
          "worker",
          TEXT);

  @ArchTest
  static final ArchRule catalogGradesAsTeachersDo =
      only(
          "catalog",
          COMMAND_LINE,
          "architecture",
          "assignment",
          "cli",
          "finding",
          "grade",
          "report",
          "run",
          "sandbox",
          "submission",
          "suite",
          "trial",
          "worker");

  @ArchTest
  static final ArchRule selfcheckGradesAsTeachersDo =
      only(
          "selfcheck",
          COMMAND_LINE,
          "assignment",
          "cli",
          "grade",
          "process",
          "run",
          "sandbox",
          "submission",
          "worker");

  @ArchTest
  static final ArchRule reportsTouchNoSocket =
      noClasses()
          .that()
          .resideInAPackage(part("report"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.channels..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.socketlab.grading.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.socketlab.grading.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule graderDependsOnNoServer =
      noClasses().should().dependOnClassesThat().resideInAPackage("dev.socketlab.server*..");
}
