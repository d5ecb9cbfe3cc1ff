package dev.socketlab.grading.suite;

import dev.socketlab.grading.check.Check;
import dev.socketlab.grading.suite.chat.ConnectsToServer;
import dev.socketlab.grading.suite.chat.DeafClientDelaysNobody;
import dev.socketlab.grading.suite.chat.DoesNotEchoToSender;
import dev.socketlab.grading.suite.chat.KeepsMessagesWhole;
import dev.socketlab.grading.suite.chat.LateJoinerHearsWhatFollows;
import dev.socketlab.grading.suite.chat.LeavesOnQuit;
import dev.socketlab.grading.suite.chat.LosesNoMessage;
import dev.socketlab.grading.suite.chat.OthersStayWhenOneLeaves;
import dev.socketlab.grading.suite.chat.QuitLeavesCleanly;
import dev.socketlab.grading.suite.chat.RelaysToAllOthers;
import dev.socketlab.grading.suite.chat.SendsEachTypedLine;
import dev.socketlab.grading.suite.chat.ShowsWhatOthersSay;
import dev.socketlab.grading.suite.chat.ShowsWhereItConnects;
import dev.socketlab.grading.suite.chat.ShowsWhereItListens;
import dev.socketlab.grading.suite.client.ConnectsAsTold;
import dev.socketlab.grading.suite.client.KeepsConversing;
import dev.socketlab.grading.suite.client.LeavesOnRequest;
import dev.socketlab.grading.suite.client.NoticesClosedConnection;
import dev.socketlab.grading.suite.client.ReportsBeingTurnedAway;
import dev.socketlab.grading.suite.client.ReportsRefusedConnection;
import dev.socketlab.grading.suite.client.SendsTextInUtf8;
import dev.socketlab.grading.suite.client.SendsWhatIsTyped;
import dev.socketlab.grading.suite.client.ShowsReplies;
import dev.socketlab.grading.suite.client.ShowsRepliesWhole;
import dev.socketlab.grading.suite.client.WorksWithOwnClient;
import dev.socketlab.grading.suite.echolab.ClosesOnEmptyMessage;
import dev.socketlab.grading.suite.echolab.EchoesOneMessage;
import dev.socketlab.grading.suite.echolab.EchoesUntilClientCloses;
import dev.socketlab.grading.suite.echolab.EndsAfterTheEcho;
import dev.socketlab.grading.suite.echolab.EndsOrServesNext;
import dev.socketlab.grading.suite.echolab.EndsWhenServerCloses;
import dev.socketlab.grading.suite.echolab.HandlesMoreThanOneBuffer;
import dev.socketlab.grading.suite.echolab.ReportsPortInUse;
import dev.socketlab.grading.suite.echolab.SendsAMessage;
import dev.socketlab.grading.suite.echolab.ShowsTheEcho;
import dev.socketlab.grading.suite.echolab.TellsOfConnection;
import dev.socketlab.grading.suite.named.AnnouncesItsName;
import dev.socketlab.grading.suite.named.AnswersWhileOthersWait;
import dev.socketlab.grading.suite.named.ConnectsToGivenAddress;
import dev.socketlab.grading.suite.named.ListensOnGivenAddress;
import dev.socketlab.grading.suite.named.RenameIsSeenByOthers;
import dev.socketlab.grading.suite.named.RenamesOnRequest;
import dev.socketlab.grading.suite.named.RenamesOnlyOnRequest;
import dev.socketlab.grading.suite.named.ReturnsTheMessage;
import dev.socketlab.grading.suite.named.ServesWaitingClient;
import dev.socketlab.grading.suite.named.TakesTheLastName;
import dev.socketlab.grading.suite.server.AnswersAfterHalfClose;
import dev.socketlab.grading.suite.server.AnswersArithmetic;
import dev.socketlab.grading.suite.server.AnswersBadInputWithError;
import dev.socketlab.grading.suite.server.AnswersCrlfLines;
import dev.socketlab.grading.suite.server.EchoesExactly;
import dev.socketlab.grading.suite.server.EvaluatesExpressions;
import dev.socketlab.grading.suite.server.KeepsConversationsApart;
import dev.socketlab.grading.suite.server.LeavesFirstClientUndisturbed;
import dev.socketlab.grading.suite.server.ReassemblesSplitMessage;
import dev.socketlab.grading.suite.server.RefusesSecondClient;
import dev.socketlab.grading.suite.server.ReleasesWhatItUsed;
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
import dev.socketlab.grading.suite.server.SurvivesConnectStorm;
import dev.socketlab.grading.suite.server.SurvivesDivisionByZero;
import dev.socketlab.grading.suite.server.SurvivesLongLine;
import dev.socketlab.grading.suite.server.SurvivesOddLines;
import dev.socketlab.grading.suite.server.ThreadPerClient;
import dev.socketlab.grading.suite.server.WaitsInSelect;
import dev.socketlab.grading.suite.server.WithstandsBurst;
import dev.socketlab.grading.suite.turns.AnswersInUpperCase;
import dev.socketlab.grading.suite.turns.HoldsEarlyMessagesForTheirTurn;
import dev.socketlab.grading.suite.turns.KeepsTheOrderOfTurns;
import dev.socketlab.grading.suite.turns.LeavingEndsAll;
import dev.socketlab.grading.suite.turns.OneQuitEndsAll;
import dev.socketlab.grading.suite.turns.PrintsWhoConnects;
import dev.socketlab.grading.suite.turns.QuitEndsTheServer;
import dev.socketlab.grading.suite.turns.WaitsForAllClients;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of all checks: an assignment can only use those listed here. */
public final class Registry {

  private static final List<Check> ALL =
      List.of(
          new StartsListening(),
          new StartsAsTold(),
          new AnswersArithmetic(),
          new AnswersCrlfLines(),
          new EvaluatesExpressions(),
          new EchoesExactly(),
          new AnswersBadInputWithError(),
          new SurvivesDivisionByZero(),
          new SurvivesOddLines(),
          new SurvivesLongLine(),
          new RunsNoCode(),
          new ReassemblesSplitMessage(),
          new SeparatesJoinedMessages(),
          new AnswersAfterHalfClose(),
          new SurvivesAbruptLeave(),
          new SurvivesConnectStorm(),
          new RefusesSecondClient(),
          new LeavesFirstClientUndisturbed(),
          new ServesNextClient(),
          new ServesClientsTogether(),
          new SlowClientDelaysNobody(),
          new KeepsConversationsApart(),
          new WithstandsBurst(),
          new SlowReaderDelaysNobody(),
          new ThreadPerClient(),
          new WaitsInSelect(),
          new ReleasesWhatItUsed(),
          new ListensOnGivenAddress(),
          new ReturnsTheMessage(),
          new AnnouncesItsName(),
          new ServesWaitingClient(),
          new AnswersWhileOthersWait(),
          new RenamesOnRequest(),
          new RenameIsSeenByOthers(),
          new TakesTheLastName(),
          new RenamesOnlyOnRequest(),
          new PrintsWhoConnects(),
          new WaitsForAllClients(),
          new AnswersInUpperCase(),
          new KeepsTheOrderOfTurns(),
          new HoldsEarlyMessagesForTheirTurn(),
          new OneQuitEndsAll(),
          new LeavingEndsAll(),
          new QuitEndsTheServer(),
          new RestartsAtOnce(),
          new StopsOnInterrupt(),
          new SendsWhatIsTyped(),
          new SendsTextInUtf8(),
          new ConnectsAsTold(),
          new ConnectsToGivenAddress(),
          new ShowsReplies(),
          new KeepsConversing(),
          new ShowsRepliesWhole(),
          new ReportsRefusedConnection(),
          new NoticesClosedConnection(),
          new ReportsBeingTurnedAway(),
          new LeavesOnRequest(),
          new WorksWithOwnClient(),
          new EchoesOneMessage(),
          new HandlesMoreThanOneBuffer(),
          new EchoesUntilClientCloses(),
          new ClosesOnEmptyMessage(),
          new EndsOrServesNext(),
          new TellsOfConnection(),
          new ReportsPortInUse(),
          new SendsAMessage(),
          new ShowsTheEcho(),
          new EndsAfterTheEcho(),
          new EndsWhenServerCloses(),
          new ShowsWhereItListens(),
          new RelaysToAllOthers(),
          new DoesNotEchoToSender(),
          new LateJoinerHearsWhatFollows(),
          new OthersStayWhenOneLeaves(),
          new QuitLeavesCleanly(),
          new LosesNoMessage(),
          new KeepsMessagesWhole(),
          new DeafClientDelaysNobody(),
          new ConnectsToServer(),
          new ShowsWhereItConnects(),
          new SendsEachTypedLine(),
          new ShowsWhatOthersSay(),
          new LeavesOnQuit());

  /** Checks that need only an exchange that can be repeated. */
  private static final Set<Class<?>> OF_ANY_PROTOCOL =
      Set.of(
          StartsListening.class,
          StartsAsTold.class,
          AnswersCrlfLines.class,
          ReassemblesSplitMessage.class,
          SeparatesJoinedMessages.class,
          AnswersAfterHalfClose.class,
          SurvivesAbruptLeave.class,
          SurvivesConnectStorm.class,
          RefusesSecondClient.class,
          LeavesFirstClientUndisturbed.class,
          ServesNextClient.class,
          ServesClientsTogether.class,
          SlowClientDelaysNobody.class,
          KeepsConversationsApart.class,
          WithstandsBurst.class,
          ThreadPerClient.class,
          WaitsInSelect.class,
          ReleasesWhatItUsed.class,
          RestartsAtOnce.class,
          StopsOnInterrupt.class);

  private Registry() {}

  /** Whether it can judge a server whose protocol the assignment describes. */
  public static boolean suitsAnyProtocol(Check check) {
    return OF_ANY_PROTOCOL.contains(check.getClass());
  }

  /** Those of which that is true, for a message. */
  public static String idsForAnyProtocol() {
    return ALL.stream()
        .filter(Registry::suitsAnyProtocol)
        .map(Check::id)
        .collect(Collectors.joining(", "));
  }

  public static List<Check> all() {
    return ALL;
  }

  public static Optional<Check> find(String id) {
    return ALL.stream().filter(check -> check.id().equals(id)).findFirst();
  }
}
