package dev.socketlab.grading.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private Assignment whole;

  @BeforeEach
  void reads() throws IOException {
    whole = AssignmentReader.builtIn("four-servers");
  }

  private static List<String> programs(Assignment assignment) {
    return assignment.programs().stream().map(ProgramSpec::id).toList();
  }

  private static List<String> checks(Assignment assignment) {
    return assignment.programs().get(0).checks().stream().map(CheckSpec::id).toList();
  }

  @Test
  void nothingAskedForIsEverything() {
    assertThat(Selection.ALL.of(whole)).isEqualTo(whole);
  }

  @Test
  void checkBringsThoseItNeedsInTheirOrder() {
    Assignment part = new Selection(Set.of("waits-in-select"), Set.of("server3")).of(whole);

    assertThat(checks(part))
        .containsExactly(
            "starts-listening", "answers-arithmetic", "serves-clients-together", "waits-in-select");
    assertThat(part.points())
        .isEqualTo(part.programs().get(0).checks().stream().mapToInt(CheckSpec::points).sum())
        .isLessThan(whole.programs().get(2).points());
  }

  @Test
  void programWithoutTheCheckIsLeftOut() {
    Assignment part = new Selection(Set.of("waits-in-select"), Set.of()).of(whole);

    assertThat(programs(part)).containsExactly("server3", "server4");
  }

  @Test
  void programsStayInTheAssignmentsOrder() {
    Assignment part = new Selection(Set.of(), Set.of("client", "server2")).of(whole);

    assertThat(programs(part)).containsExactly("server2", "client");
    assertThat(part.programs().get(0)).isEqualTo(whole.programs().get(1));
  }

  @Test
  void unknownProgramIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> new Selection(Set.of(), Set.of("server9")).of(whole))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no program is called \"server9\";"
                + " there is: server1, server2, server3, server4, client");
  }

  @Test
  void unknownCheckIsToldWithThoseThatAre() {
    assertThatThrownBy(() -> new Selection(Set.of("dances"), Set.of("client")).of(whole))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no check is called \"dances\"; there is: sends-what-is-typed, ")
        .hasMessageEndingWith("works-with-own-client");
  }

  @Test
  void checkThatTheChosenProgramsDoNotHaveIsTold() {
    assertThatThrownBy(() -> new Selection(Set.of("waits-in-select"), Set.of("server1")).of(whole))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"waits-in-select\"");
  }
}
