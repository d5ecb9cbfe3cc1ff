package dev.socketlab.grading.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.assignment.AssignmentFile;
import dev.socketlab.grading.assignment.AssignmentReader;
import dev.socketlab.grading.check.Check;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryTest {

  private static List<String> ids() {
    return Registry.all().stream().map(Check::id).toList();
  }

  @Test
  void eachCheckIsFoundByItsId() {
    assertThat(ids()).doesNotHaveDuplicates();
    assertThat(Registry.all())
        .allSatisfy(check -> assertThat(Registry.find(check.id())).containsSame(check));
    assertThat(Registry.find("dances")).isEmpty();
  }

  /** Assignments and grades of earlier years name checks by these: a new class name breaks them. */
  @Test
  void idsStayAsTheyAre() {
    assertThat(ids())
        .contains(
            "announces-its-name",
            "answers-after-half-close",
            "answers-arithmetic",
            "answers-bad-input-with-error",
            "answers-crlf-lines",
            "answers-in-upper-case",
            "answers-while-others-wait",
            "closes-on-empty-message",
            "connects-as-told",
            "connects-to-given-address",
            "connects-to-server",
            "deaf-client-delays-nobody",
            "does-not-echo-to-sender",
            "echoes-exactly",
            "echoes-one-message",
            "echoes-until-client-closes",
            "ends-after-the-echo",
            "ends-or-serves-next",
            "ends-when-server-closes",
            "evaluates-expressions",
            "handles-more-than-one-buffer",
            "holds-early-messages-for-their-turn",
            "keeps-conversations-apart",
            "keeps-conversing",
            "keeps-messages-whole",
            "keeps-the-order-of-turns",
            "late-joiner-hears-what-follows",
            "leaves-first-client-undisturbed",
            "leaves-on-quit",
            "leaves-on-request",
            "leaving-ends-all",
            "listens-on-given-address",
            "loses-no-message",
            "notices-closed-connection",
            "one-quit-ends-all",
            "others-stay-when-one-leaves",
            "prints-who-connects",
            "quit-ends-the-server",
            "quit-leaves-cleanly",
            "reassembles-split-message",
            "refuses-second-client",
            "relays-to-all-others",
            "releases-what-it-used",
            "rename-is-seen-by-others",
            "renames-on-request",
            "renames-only-on-request",
            "reports-being-turned-away",
            "reports-port-in-use",
            "reports-refused-connection",
            "restarts-at-once",
            "returns-the-message",
            "runs-no-code",
            "sends-a-message",
            "sends-each-typed-line",
            "sends-what-is-typed",
            "separates-joined-messages",
            "serves-clients-together",
            "serves-next-client",
            "serves-waiting-client",
            "shows-replies",
            "shows-replies-whole",
            "shows-the-echo",
            "shows-what-others-say",
            "shows-where-it-connects",
            "shows-where-it-listens",
            "slow-client-delays-nobody",
            "slow-reader-delays-nobody",
            "starts-as-told",
            "starts-listening",
            "stops-on-interrupt",
            "survives-abrupt-leave",
            "survives-connect-storm",
            "survives-division-by-zero",
            "survives-long-line",
            "survives-odd-lines",
            "takes-the-last-name",
            "tells-of-connection",
            "thread-per-client",
            "waits-for-all-clients",
            "waits-in-select",
            "withstands-burst",
            "works-with-own-client");
  }

  @Test
  void eachCheckSaysWhatItRequiresInASentence() {
    assertThat(Registry.all())
        .allSatisfy(check -> assertThat(check.requirement()).matches("[A-Z].{20,}\\."))
        .extracting(Check::requirement)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachCheckIsUsedByAnAssignment() throws IOException {
    Set<String> used = new HashSet<>();
    for (String id : AssignmentFile.BUILT_IN) {
      AssignmentReader.builtIn(id)
          .programs()
          .forEach(program -> program.checks().forEach(check -> used.add(check.id())));
    }

    assertThat(used).containsExactlyInAnyOrderElementsOf(ids());
  }

  @Test
  void eachCheckSaysWhyItMattersAndHowItIsMade() {
    assertThat(Registry.all())
        .allSatisfy(
            check -> {
              assertThat(check.why()).matches("[A-Za-z].{20,}\\.");
              assertThat(check.moves()).matches("[A-Z0-9].{10,}\\.");
              assertThat(check.typicalFailures()).isNotEmpty();
            })
        .extracting(Check::why)
        .doesNotHaveDuplicates();
  }
}
