package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnansweredRequestsTest {

  private static final String LINE = "614 + 421";

  private static final SuggestedRequest PLAIN = SuggestedRequest.guess(RequestForm.LINE, List.of());
  private static final SuggestedRequest TIGHT =
      SuggestedRequest.guess(RequestForm.LINE.with(Spacing.FORBIDDEN), List.of());

  private final UnansweredRequests requests = new UnansweredRequests(Topic.SUMS);

  private void reply(SuggestedRequest request, String reply) {
    requests.add(request, LINE, "", reply.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<UnknownProtocol> reason(ClientEvidence clients) {
    return requests.reason(48, clients, false, true);
  }

  @Test
  void whoeverRejectsEveryFormIsNotAccused() {
    reply(PLAIN, "INV_CMD");
    reply(TIGHT, "INV_ARGS");

    assertThat(reason(ClientEvidence.NONE))
        .hasValueSatisfying(
            reason -> {
              assertThat(reason.summary())
                  .isEqualTo(
                      "the grader did not find out what a request to this program looks like: none"
                          + " of 48 forms was answered correctly");
              assertThat(reason.sent()).isEqualTo("\"614 + 421\\n\"");
              assertThat(reason.received()).isEqualTo("\"INV_CMD\"");
            });
    assertThat(requests.best()).contains(PLAIN);
  }

  @Test
  void whoeverAnswersWrongInOneFormHasUnderstoodIt() {
    reply(PLAIN, "invalid: a blank");
    reply(TIGHT, "1036");

    assertThat(reason(ClientEvidence.NONE)).isEmpty();
    assertThat(requests.best()).contains(TIGHT);
  }

  @Test
  void whoeverNeverRepliesAnswersNothing() {
    reply(PLAIN, "");

    assertThat(reason(ClientEvidence.NONE)).isEmpty();
    assertThat(requests.best()).isEmpty();
  }

  @Test
  void whoeverRepliesToItsOwnClientIsNotAccused() {
    reply(PLAIN, "");

    assertThat(reason(new ClientEvidence(List.of(), List.of(), true)))
        .map(UnknownProtocol::summary)
        .hasValueSatisfying(words -> assertThat(words).endsWith("own client is answered"));
  }

  @Test
  void whoeverDoesSomethingElseIsKnownToDoSo() {
    reply(PLAIN, "olleh");

    assertThat(requests.reason(48, ClientEvidence.NONE, true, true)).isEmpty();
  }

  @Test
  void whoeverCouldNotBeAskedInTimeIsNotAccused() {
    assertThat(requests.reason(7, ClientEvidence.NONE, false, false))
        .map(UnknownProtocol::summary)
        .hasValueSatisfying(words -> assertThat(words).endsWith("the machine is busy"));
  }
}
