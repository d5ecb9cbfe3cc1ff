package dev.socketlab.grading.report;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sample grades: small ones, and a whole class. */
public final class Samples {

  /** Must be shown as text. If a browser runs it, the title changes, which a test detects. */
  public static final String SCRIPT = "<script>document.title='script ran'</script>";

  static final List<Event> TRANSCRIPT =
      List.of(
          new Event(0, "program", Kind.STARTED, "python3 server1.py 40001"),
          new Event(81_250, "program", Kind.PRINTED, "listening on 40001"),
          new Event(82_100, "client 1", Kind.CONNECTED, "127.0.0.1:52144"),
          new Event(82_900, "client 1", Kind.SENT, "1+1\\n"),
          new Event(83_412, "client 1", Kind.RECEIVED, "2\\n"),
          new Event(84_000, "client 2", Kind.CONNECTED, "127.0.0.1:52146"),
          new Event(84_300, "client 2", Kind.SENT, "2+2\\n"),
          new Event(
              1_284_300,
              "grader",
              Kind.NOTE,
              "every thread is blocked: main in read() on client 1; client 2 waits in the backlog"),
          new Event(1_290_000, "client 1", Kind.CLOSED, ""),
          new Event(1_290_800, "client 2", Kind.RESET, ""));

  static final Explanation NO_REFUSAL =
      new Explanation(
          "The second client was neither refused nor told anything.",
          "2+2\\n, on a second connection while the first was open",
          "a refused or closed connection, or a line that says the server is busy",
          "nothing: the connection waits in the listen backlog, not yet accepted",
          "second-client-hangs",
          "While one client is served, who calls accept() for the next?");

  private Samples() {}

  public static CheckGrade passed(String id, int max) {
    return new CheckGrade(id, Outcome.PASSED, max, max, Explanation.of("As asked."), TRANSCRIPT);
  }

  public static CheckGrade failed(String id, int max) {
    return new CheckGrade(
        id,
        Outcome.FAILED,
        0,
        max,
        NO_REFUSAL,
        Map.of(Observation.SECOND_CLIENT, "queued"),
        TRANSCRIPT);
  }

  public static CheckGrade skipped(String id, int max) {
    return new CheckGrade(
        id, Outcome.SKIPPED, 0, max, Explanation.of("needs starts-listening"), List.of());
  }

  public static CheckGrade broken(String id, int max) {
    return new CheckGrade(
        id,
        Outcome.BROKEN,
        0,
        max,
        Explanation.of("The sandbox could not be opened: no more processes."),
        List.of());
  }

  public static CheckGrade unsteady(String id, int max) {
    return new CheckGrade(
        id,
        Outcome.UNSTEADY,
        max,
        max,
        Explanation.of("Failed once and passed when repeated: a race in the program."),
        TRANSCRIPT);
  }

  static ProgramGrade program(String id, CheckGrade... checks) {
    return new ProgramGrade(id, "python3 " + id + ".py 40001", List.of(checks));
  }

  static SubmissionGrade submission(String id, ProgramGrade... programs) {
    return new SubmissionGrade(id, List.of(programs));
  }

  static ClassGrade graded(SubmissionGrade... submissions) {
    return new ClassGrade("four-servers", "Four servers", 42, List.of(submissions));
  }

  /** One passes, one fails a check and skips another, one has a script as its name. */
  public static ClassGrade three() {
    return graded(
        submission(
            "ada",
            program("server1", passed("starts-listening", 2), passed("refuses-second-client", 3)),
            program("client", passed("sends-what-is-typed", 5))),
        submission(
            "bob",
            program("server1", passed("starts-listening", 2), failed("refuses-second-client", 3)),
            program("client", skipped("sends-what-is-typed", 5))),
        submission(
            SCRIPT,
            program("server1", broken("starts-listening", 2), unsteady("refuses-second-client", 3)),
            new ProgramGrade(
                "client", "no client found", List.of(skipped("keeps-conversing", 5)))));
  }

  /** Thirty submissions of five programs, with unusual names and long messages. */
  public static ClassGrade wholeClass() {
    List<String> names =
        List.of(
            "ada-lovelace",
            "alan.turing",
            "barbara_liskov",
            "dijkstra",
            "donald knuth",
            "edsger-wybe-dijkstra-group-7-final-version-really-final-2",
            "frances-allen",
            "grace-hopper",
            "hedy",
            "王小明",
            "jean-bartik",
            "john-backus",
            "josé-garcía",
            "katherine",
            SCRIPT,
            "lynn-conway",
            "margaret",
            "\u001b[31mred\u001b[0m",
            "niklaus",
            "olga",
            "=cmd|' /C calc'!A0",
            "perlman",
            "radia",
            "ritchie",
            "\u202Etxt.exe",
            "shafi",
            "stroustrup",
            "tony\nhoare",
            "vint-cerf",
            "zhang-wei");
    List<SubmissionGrade> submissions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      submissions.add(student(names.get(i), i));
    }
    return new ClassGrade("four-servers", "Four servers and a client", 20_260_101, submissions);
  }

  private static SubmissionGrade student(String name, int number) {
    List<ProgramGrade> programs = new ArrayList<>();
    List<String> ids = List.of("server1", "server2", "server3", "server4", "client");
    for (int p = 0; p < ids.size(); p++) {
      boolean doesNotCompile = number % 7 == 3 && p == 2;
      programs.add(doesNotCompile ? uncompiled(ids.get(p)) : mixed(ids.get(p), number * 5 + p));
    }
    return new SubmissionGrade(name, programs);
  }

  private static ProgramGrade mixed(String id, int seed) {
    List<String> checks =
        List.of(
            "starts-listening",
            "answers-arithmetic",
            "evaluates-expressions",
            "answers-bad-input-with-error",
            "runs-no-code",
            "refuses-second-client",
            "reassembles-split-message",
            "survives-abrupt-leave",
            "stops-on-interrupt");
    List<CheckGrade> grades = new ArrayList<>();
    for (int c = 0; c < checks.size(); c++) {
      int draw = (seed * 31 + c * 17) % 23;
      String check = checks.get(c);
      grades.add(
          c == 0 || draw > 5 || seed % 3 == 0
              ? passed(check, 2)
              : draw == 5 ? unsteady(check, 2) : draw == 4 ? broken(check, 2) : failed(check, 2));
    }
    return new ProgramGrade(id, "python3 " + id + ".py 40001", grades);
  }

  private static ProgramGrade uncompiled(String id) {
    Explanation why =
        new Explanation(
            "It does not compile.",
            "javac -d out Server3.java",
            "a program that compiles",
            """
            Server3.java:41: error: ';' expected
                    int n = channel.read(buffer)
                                                ^
            Server3.java:57: error: cannot find symbol
                    selector.selectNow(Duration.ofSeconds(1));
                            ^
              symbol:   method selectNow(Duration)
              location: variable selector of type Selector
            2 errors""",
            "does-not-compile",
            "Compile it by hand with the command above, and fix the first error first.");
    return new ProgramGrade(
        id,
        "none: Server3.java does not compile",
        List.of(
            new CheckGrade("starts-listening", Outcome.FAILED, 0, 2, why, List.of()),
            skipped("answers-arithmetic", 2),
            skipped("evaluates-expressions", 2),
            skipped("waits-in-select", 4)));
  }
}
