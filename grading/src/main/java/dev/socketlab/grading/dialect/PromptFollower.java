package dev.socketlab.grading.dialect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what a program asks for, one thing after another, until it has all of a request. */
final class PromptFollower {

  /** No program asks for more. */
  private static final int MOST_MESSAGES = 8;

  private static final LineEnd END = LineEnd.LINE_FEED;

  private final RequestProbe probe;
  private final List<String> opening = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private Map<String, String> operators = Map.of();
  private Optional<SuggestedRequest> complete = Optional.empty();

  PromptFollower(RequestProbe probe) {
    this.probe = probe;
  }

  /** The form of request that the program asks for; empty if it was not answered correctly. */
  Optional<SuggestedRequest> follow() throws IOException, InterruptedException {
    LearningClient client = probe.client();
    client.opensWith(List.of());
    if (!client.reconnects(RequestForm.LINE)) {
      return Optional.empty();
    }
    SampleRequest sample = probe.newSample(RequestForm.DIGITS);
    String text = client.greeting();
    while (opening.size() + messages.size() < MOST_MESSAGES && client.connected()) {
      Optional<Prompt> prompt = Prompt.last(text);
      if (prompt.isEmpty()) {
        return Optional.empty();
      }
      boolean answered = reply(prompt.get(), text, sample);
      text = probe.lastHeard().raw();
      if (isComplete()) {
        SuggestedRequest found = found(text);
        if (answered) {
          return Optional.of(found);
        }
        complete = Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** What it was last sent if it asked for all parts of a request, and did not answer correctly. */
  Optional<SuggestedRequest> complete() {
    return complete;
  }

  /** Whether that led to the answer. */
  private boolean reply(Prompt prompt, String text, SampleRequest sample)
      throws IOException, InterruptedException {
    if (prompt == Prompt.NAME) {
      opening.add("{n}");
      probe.say(RequestForm.LINE.opening(List.of("{n}"), 0));
      return false;
    }
    String template = template(prompt, text);
    messages.add(template);
    RequestSpelling spelling = new RequestSpelling(List.of(template), operators);
    return probe
        .send(spelling.of(sample.line()).stream().map(END::around).toList(), sample)
        .isPresent();
  }

  private String template(Prompt prompt, String text) {
    return switch (prompt) {
      case CHOICE -> {
        Map<String, String> choices = Prompt.operators(text);
        if (choices.isEmpty()) {
          yield Menu.choiceOfSum(text);
        }
        operators = choices;
        yield "{o}";
      }
      case OPERATOR -> "{o}";
      case FIRST_NUMBER -> "{a}";
      case SECOND_NUMBER -> "{b}";
      case NUMBER -> messages.contains("{a}") ? "{b}" : "{a}";
      case EXPRESSION -> "{e}";
      case NAME -> "{n}";
    };
  }

  private boolean isComplete() {
    return messages.contains("{e}") || (messages.contains("{a}") && messages.contains("{b}"));
  }

  /** A choice that is not asked for again belongs to the opening. */
  private SuggestedRequest found(String reply) {
    List<String> parts = new ArrayList<>(messages);
    List<String> first = new ArrayList<>(opening);
    boolean chosenOnce = messages.get(0).matches("\\d") && !reply.equals(probe.client().greeting());
    if (chosenOnce && Prompt.last(reply).filter(Prompt.CHOICE::equals).isEmpty()) {
      first.add(parts.remove(0));
    }
    RequestForm form =
        new RequestForm(
            new RequestSpelling(parts, operators), Spacing.EITHER, END, RequestForm.DIGITS);
    return SuggestedRequest.guess(form, first);
  }
}
