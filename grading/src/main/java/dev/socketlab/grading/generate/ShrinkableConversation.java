package dev.socketlab.grading.generate;

import dev.socketlab.grading.generate.DrawnConversation.Client;
import dev.socketlab.grading.generate.DrawnConversation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Simplifies a conversation: fewer clients, then fewer steps, many at once first. Each try starts a
 * program, and jqwik, which knows nothing about clients, would need far more tries.
 */
record ShrinkableConversation(DrawnConversation value) implements Shrinkable<DrawnConversation> {

  @Override
  public Stream<Shrinkable<DrawnConversation>> shrink() {
    List<Step> steps = value.steps();
    Stream<List<Step>> fewerClients =
        Stream.of(Client.values())
            .map(client -> steps.stream().filter(step -> step.client() != client).toList());
    Stream<List<Step>> fewerSteps =
        Stream.iterate(steps.size() / 2, size -> size > 0, size -> size / 2)
            .flatMap(size -> without(steps, size));
    return Stream.concat(fewerClients, fewerSteps)
        .map(DrawnConversation::new)
        .filter(simpler -> simpler.steps().size() < steps.size())
        .map(ShrinkableConversation::new);
  }

  /** Without {@code size} steps in a row, from the end backwards: late steps matter least. */
  private static Stream<List<Step>> without(List<Step> steps, int size) {
    return Stream.iterate(steps.size(), end -> end > 0, end -> end - size)
        .map(
            end -> {
              List<Step> left = new ArrayList<>(steps);
              left.subList(Math.max(0, end - size), end).clear();
              return left;
            });
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(value.steps().size());
  }
}
