package dev.socketlab.grading.suite;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.protocol.Protocol;
import dev.socketlab.grading.protocol.Protocol.Closes;
import dev.socketlab.grading.protocol.SaidMessage;
import dev.socketlab.grading.question.ProtocolService;
import dev.socketlab.grading.suite.server.AnswersAfterHalfClose;
import dev.socketlab.grading.suite.server.AnswersCrlfLines;
import dev.socketlab.grading.suite.server.KeepsConversationsApart;
import dev.socketlab.grading.suite.server.LeavesFirstClientUndisturbed;
import dev.socketlab.grading.suite.server.ReassemblesSplitMessage;
import dev.socketlab.grading.suite.server.RefusesSecondClient;
import dev.socketlab.grading.suite.server.RestartsAtOnce;
import dev.socketlab.grading.suite.server.SeparatesJoinedMessages;
import dev.socketlab.grading.suite.server.SlowClientDelaysNobody;
import dev.socketlab.grading.suite.server.StartsAsTold;
import dev.socketlab.grading.suite.server.StartsListening;
import dev.socketlab.grading.suite.server.StopsOnInterrupt;
import dev.socketlab.grading.suite.server.ThreadPerClient;
import dev.socketlab.grading.suite.server.WaitsInSelect;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Whether a check can judge a protocol that an assignment describes. */
public final class ProtocolFit {

  private static final Set<Class<?>> WITHOUT_QUESTIONS =
      Set.of(
          StartsListening.class, StartsAsTold.class, RestartsAtOnce.class, StopsOnInterrupt.class);

  /** A server that speaks by itself has nothing to do with what they look at. */
  private static final Set<Class<?>> OF_REQUESTS =
      Set.of(
          AnswersCrlfLines.class,
          ReassemblesSplitMessage.class,
          SeparatesJoinedMessages.class,
          AnswersAfterHalfClose.class,
          RefusesSecondClient.class,
          LeavesFirstClientUndisturbed.class,
          SlowClientDelaysNobody.class,
          KeepsConversationsApart.class,
          ThreadPerClient.class,
          WaitsInSelect.class);

  /** They send a message in pieces, or several at once, and listen while they can still speak. */
  private static final Set<Class<?>> OF_MESSAGES_WITH_AN_END =
      Set.of(
          AnswersCrlfLines.class,
          ReassemblesSplitMessage.class,
          SeparatesJoinedMessages.class,
          SlowClientDelaysNobody.class,
          KeepsConversationsApart.class);

  /** A conversation has no more questions, and each needs an answer of its own. */
  private static final int ANSWERS = 30;

  private static final int SAMPLES = 300;

  private ProtocolFit() {}

  /** Why it cannot; empty if it can. */
  public static Optional<String> reasonAgainst(Check check, Protocol protocol) {
    if (!Registry.suitsAnyProtocol(check)) {
      return Optional.of(
          "which cannot be judged for a protocol of its own; there is: "
              + Registry.idsForAnyProtocol());
    }
    Class<?> kind = check.getClass();
    if (protocol.plain().isEmpty()) {
      return WITHOUT_QUESTIONS.contains(kind)
          ? Optional.empty()
          : Optional.of("which needs say and hear in the protocol: it asks that question");
    }
    Optional<SaidMessage> say = protocol.plain().get().say();
    if (say.isEmpty() && OF_REQUESTS.contains(kind)) {
      return Optional.of("which needs say in the protocol: it is about requests");
    }
    if (say.filter(SaidMessage::endsStream).isPresent() && OF_MESSAGES_WITH_AN_END.contains(kind)) {
      return Optional.of("which cannot be judged where the end of the stream ends a request");
    }
    if (kind == AnswersCrlfLines.class && !protocol.lines()) {
      return Optional.of("which cannot be judged: requests are no lines");
    }
    if (kind == SeparatesJoinedMessages.class && protocol.closes() == Closes.AFTER_REPLY) {
      return Optional.of(
          "which cannot be judged: the server closes the connection after each reply");
    }
    if (kind == KeepsConversationsApart.class && !answersDiffer(protocol)) {
      return Optional.of(
          "which needs questions with different answers: draw something, and hear it");
    }
    return Optional.empty();
  }

  private static boolean answersDiffer(Protocol protocol) {
    ProtocolService service = new ProtocolService(protocol);
    Random random = new Random(0);
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < SAMPLES && answers.size() < ANSWERS; i++) {
      answers.add(service.question(1, random).answer());
    }
    return answers.size() >= ANSWERS;
  }
}
