package dev.socketlab.grading.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.generate.DrawnConversation.Client;
import dev.socketlab.grading.generate.DrawnConversation.Move;
import dev.socketlab.grading.generate.DrawnConversation.Step;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;

class DrawnConversationTest {

  private static List<DrawnConversation> values(long seed) {
    return DrawnConversation.some(20, new Random(seed)).stream().map(Shrinkable::value).toList();
  }

  @Test
  void senselessMovesAreDropped() {
    DrawnConversation conversation =
        new DrawnConversation(
            List.of(
                new Step(Client.A, Move.SAY),
                new Step(Client.A, Move.CONNECT),
                new Step(Client.B, Move.LEAVE),
                new Step(Client.A, Move.HEAR),
                new Step(Client.A, Move.CONNECT),
                new Step(Client.A, Move.BEGIN),
                new Step(Client.A, Move.LEAVE),
                new Step(Client.A, Move.SAY)));

    assertThat(conversation.words())
        .isEqualTo("A connects and asks, A says half a line, A says a line");
  }

  @Test
  void severalClientsTalkInAboutTwentySteps() {
    assertThat(values(1))
        .hasSize(20)
        .allSatisfy(conversation -> assertThat(conversation.steps()).hasSizeBetween(15, 25))
        .allSatisfy(
            conversation ->
                assertThat(conversation.steps().stream().map(Step::client).distinct())
                    .hasSizeGreaterThan(1));
    assertThat(values(1)).anyMatch(conversation -> conversation.words().contains("E leaves"));
  }

  @Test
  void sameSeedDrawsTheSame() {
    assertThat(values(4)).isEqualTo(values(4)).isNotEqualTo(values(5));
  }

  /** A leaves while B has begun a line. */
  private static boolean fails(DrawnConversation conversation) {
    List<Step> steps = conversation.steps();
    int begun = steps.indexOf(new Step(Client.B, Move.BEGIN));
    int left = steps.lastIndexOf(new Step(Client.A, Move.LEAVE));
    return begun >= 0 && left > begun;
  }

  @Test
  void conversationShrinksToTheStepsThatMatter() {
    Shrinkable<DrawnConversation> failing =
        DrawnConversation.some(200, new Random(2)).stream()
            .filter(drawn -> fails(drawn.value()))
            .findFirst()
            .orElseThrow();
    Shrinker<DrawnConversation> search = new Shrinker<>(failing, 40);
    for (Optional<DrawnConversation> one = search.next(); one.isPresent(); one = search.next()) {
      if (fails(one.get())) {
        search.fails();
      }
    }

    assertThat(search.found().steps())
        .hasSize(4)
        .contains(new Step(Client.B, Move.BEGIN), new Step(Client.A, Move.LEAVE));
  }
}
