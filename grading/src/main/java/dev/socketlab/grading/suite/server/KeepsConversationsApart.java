package dev.socketlab.grading.suite.server;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.check.TypicalFailure;
import dev.socketlab.grading.generate.DrawnConversation;
import dev.socketlab.grading.generate.Shrinker;
import dev.socketlab.grading.trial.Failure;
import dev.socketlab.grading.trial.Fault;
import dev.socketlab.grading.trial.ServerTrial;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Shrinkable;

/**
 * Conversations of several clients, who come, say lines and half lines, listen and leave in any
 * order: two that are known to be hard, then drawn ones. One that goes wrong is made smaller, each
 * time with the program started anew.
 */
public final class KeepsConversationsApart implements Check.OfServer {

  private static final int DRAWN = 6;

  /** At most this many simpler conversations are tried. */
  private static final int SIMPLER = 40;

  @Override
  public String requirement() {
    return "Whatever several clients do in whatever order, each gets its own answers and nobody"
        + " else's.";
  }

  @Override
  public String why() {
    return "A buffer or a variable that clients share works until two of them speak at the wrong"
        + " moment; then one gets the other's answer.";
  }

  @Override
  public String moves() {
    return "Two conversations that are known to be hard, and six random ones of 2 to 5 clients and"
        + " about 20 steps: connect and ask, send a line or half of one, listen, leave. When one"
        + " goes wrong, up to 40 simpler ones are tried, each with the program restarted, and the"
        + " smallest that fails is shown. For a program that never comes to rest (it polls or"
        + " spins), only the first two are tried.";
  }

  @Override
  public List<TypicalFailure> typicalFailures() {
    return List.of(
        new TypicalFailure(
            Fault.MIXES_CLIENTS,
            "A did not get the right answer when B connects and asks, A connects and asks, A"
                + " says half a line, B leaves"));
  }

  @Override
  public void run(ServerTrial trial) throws Failure, IOException, InterruptedException {
    trial.start();
    hold(trial, DrawnConversation.kinds());
    if (trial.restless()) {
      trial.note("no conversations were drawn: each move would have to wait for a bound");
      return;
    }
    hold(trial, DrawnConversation.some(DRAWN, trial.random()));
  }

  private static void hold(ServerTrial trial, List<Shrinkable<DrawnConversation>> conversations)
      throws Failure, IOException, InterruptedException {
    for (Shrinkable<DrawnConversation> drawn : conversations) {
      Optional<ConversationRun.Mistake> mistake = new ConversationRun(trial).hold(drawn.value());
      if (mistake.isPresent()) {
        throw smallest(trial, drawn, mistake.get());
      }
    }
  }

  private static Failure smallest(
      ServerTrial trial, Shrinkable<DrawnConversation> failing, ConversationRun.Mistake first)
      throws Failure, IOException, InterruptedException {
    // Now, since later the program may be another that runs.
    Failure failure = failure(trial, failing.value(), first);
    Shrinker<DrawnConversation> search = new Shrinker<>(failing, SIMPLER);
    Optional<DrawnConversation> simpler = search.next();
    while (simpler.isPresent() && startedAnew(trial)) {
      Optional<ConversationRun.Mistake> mistake = new ConversationRun(trial).hold(simpler.get());
      if (mistake.isPresent()) {
        search.fails();
        failure = failure(trial, simpler.get(), mistake.get());
      }
      simpler = search.next();
    }
    return failure;
  }

  private static boolean startedAnew(ServerTrial trial) throws IOException, InterruptedException {
    trial.kill();
    try {
      trial.start();
      return true;
    } catch (Failure notAgain) {
      trial.note("no simpler conversation was tried: " + notAgain.getMessage());
      return false;
    }
  }

  private static Failure failure(
      ServerTrial trial, DrawnConversation conversation, ConversationRun.Mistake mistake) {
    return trial
        .failure(Fault.MIXES_CLIENTS, mistake.what() + " when " + conversation.words())
        .sent(mistake.sent())
        .expected(mistake.expected())
        .received(mistake.received());
  }
}
