package dev.socketlab.grading.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.architecture.Architecture;
import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Observation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.Slug;
import dev.socketlab.grading.trial.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerMessageTest {

  private static void assertSurvives(ProgramGrade grade) throws IOException {
    String line = WorkerMain.JSON.writeValueAsString(grade);

    assertThat(line).doesNotContain("\n");
    assertThat(WorkerMain.JSON.readValue(line, ProgramGrade.class)).isEqualTo(grade);
  }

  @Test
  void gradeArrivesAsItWasSent() throws IOException {
    CheckGrade check =
        new CheckGrade(
            "thread-per-client",
            Outcome.FAILED,
            0,
            2,
            Fault.NO_THREAD_PER_CLIENT.explanation("it has one thread", "", "more", "one\nonly"),
            Map.of(Observation.ARCHITECTURE, Slug.of(Architecture.EVENT_LOOP)),
            List.of(new Event(1, "grader", Event.Kind.NOTE, "tried \u00e9\u2028")));

    assertSurvives(new ProgramGrade("server2", "python3 s.py", List.of("found"), List.of(check)));
    assertSurvives(new ProgramGrade("client", false, "not handed in", List.of(), List.of()));
  }

  @Test
  void halfACharacterArrives() throws IOException {
    assertSurvives(new ProgramGrade("client", false, "cut \ud83d", List.of(), List.of()));
  }
}
