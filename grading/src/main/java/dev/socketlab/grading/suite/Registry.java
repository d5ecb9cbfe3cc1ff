package dev.socketlab.grading.suite;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.suite.client.KeepsConversing;
import dev.socketlab.grading.suite.client.LeavesOnRequest;
import dev.socketlab.grading.suite.client.NoticesClosedConnection;
import dev.socketlab.grading.suite.client.ReportsRefusedConnection;
import dev.socketlab.grading.suite.client.SendsWhatIsTyped;
import dev.socketlab.grading.suite.client.ShowsReplies;
import dev.socketlab.grading.suite.server.AnswersArithmetic;
import dev.socketlab.grading.suite.server.AnswersBadInputWithError;
import dev.socketlab.grading.suite.server.EchoesExactly;
import dev.socketlab.grading.suite.server.EvaluatesExpressions;
import dev.socketlab.grading.suite.server.KeepsConversationsApart;
import dev.socketlab.grading.suite.server.LeavesFirstClientUndisturbed;
import dev.socketlab.grading.suite.server.ReassemblesSplitMessage;
import dev.socketlab.grading.suite.server.RefusesSecondClient;
import dev.socketlab.grading.suite.server.RestartsAtOnce;
import dev.socketlab.grading.suite.server.RunsNoCode;
import dev.socketlab.grading.suite.server.SeparatesJoinedMessages;
import dev.socketlab.grading.suite.server.ServesClientsTogether;
import dev.socketlab.grading.suite.server.ServesNextClient;
import dev.socketlab.grading.suite.server.SlowClientDelaysNobody;
import dev.socketlab.grading.suite.server.SlowReaderDelaysNobody;
import dev.socketlab.grading.suite.server.StartsAsTold;
import dev.socketlab.grading.suite.server.StartsListening;
import dev.socketlab.grading.suite.server.StopsOnInterrupt;
import dev.socketlab.grading.suite.server.SurvivesAbruptLeave;
import dev.socketlab.grading.suite.server.SurvivesDivisionByZero;
import dev.socketlab.grading.suite.server.ThreadPerClient;
import dev.socketlab.grading.suite.server.WaitsInSelect;
import java.util.List;
import java.util.Optional;

/** The one list of checks: a check that is not here does not exist for any assignment. */
public final class Registry {

  private static final List<Check> ALL =
      List.of(
          new StartsListening(),
          new StartsAsTold(),
          new AnswersArithmetic(),
          new EvaluatesExpressions(),
          new EchoesExactly(),
          new AnswersBadInputWithError(),
          new SurvivesDivisionByZero(),
          new RunsNoCode(),
          new ReassemblesSplitMessage(),
          new SeparatesJoinedMessages(),
          new SurvivesAbruptLeave(),
          new RefusesSecondClient(),
          new LeavesFirstClientUndisturbed(),
          new ServesNextClient(),
          new ServesClientsTogether(),
          new SlowClientDelaysNobody(),
          new KeepsConversationsApart(),
          new SlowReaderDelaysNobody(),
          new ThreadPerClient(),
          new WaitsInSelect(),
          new RestartsAtOnce(),
          new StopsOnInterrupt(),
          new SendsWhatIsTyped(),
          new ShowsReplies(),
          new KeepsConversing(),
          new ReportsRefusedConnection(),
          new NoticesClosedConnection(),
          new LeavesOnRequest());

  private Registry() {}

  public static List<Check> all() {
    return ALL;
  }

  public static Optional<Check> find(String id) {
    return ALL.stream().filter(check -> check.id().equals(id)).findFirst();
  }
}
