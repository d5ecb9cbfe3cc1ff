package dev.socketlab.server3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.cli.OnQuit;
import dev.socketlab.common.testing.Running;
import dev.socketlab.common.testing.TestPeer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class TurnsTest {

  private final List<TestPeer> peers = new ArrayList<>();
  private Running server;

  @AfterEach
  void stop() throws IOException {
    for (TestPeer peer : peers) {
      peer.close();
    }
    server.close();
  }

  @Test
  void eachIsToldHowManyAreMissing() throws IOException {
    start("upper", OnQuit.STOP);
    TestPeer first = come();
    assertThat(first.hearLine()).isEqualTo("* you are client 1 of 3; 2 more are missing");
    TestPeer second = come();
    assertThat(second.hearLine()).isEqualTo("* you are client 2 of 3; 1 more is missing");
    assertThat(first.hearLine()).isEqualTo("* client 2 is here; 1 more is missing");
    TestPeer third = come();
    assertThat(third.hearLine()).isEqualTo("* you are client 3 of 3");
    assertThat(first.hearLine()).isEqualTo("* client 3 is here");
    assertThat(second.hearLine()).isEqualTo("* client 3 is here");
    for (TestPeer peer : peers) {
      assertThat(peer.hearLine()).isEqualTo("* all 3 are here: client 1 begins");
    }
  }

  @Test
  void whoLeavesBeforeAllAreThereIsMissingAgain() throws IOException {
    start("upper", OnQuit.STOP);
    TestPeer first = come();
    first.hearLine();
    TestPeer second = come();
    second.hearLine();
    first.close();
    assertThat(second.hearLine()).isEqualTo("* client 1 left; 2 more are missing");
    TestPeer next = come();
    assertThat(next.hearLine()).isEqualTo("* you are client 1 of 3; 1 more is missing");
    TestPeer third = come();
    assertThat(third.hearLine()).isEqualTo("* you are client 3 of 3");
    awaitBegin(next, second, third);
    next.say("mine\n");
    assertThat(next.hearLine()).isEqualTo("MINE");
  }

  @Test
  void clientsAreAnsweredInStrictOrder() throws IOException {
    start("upper", OnQuit.STOP);
    gather();
    for (int round = 0; round < 50; round++) {
      for (TestPeer peer : peers) {
        peer.say("round " + round + "\n");
        assertThat(peer.hearLine()).isEqualTo("ROUND " + round);
      }
    }
  }

  @Test
  void earlyMessagesWaitForTheirTurn() throws IOException {
    start("upper", OnQuit.STOP);
    TestPeer first = come();
    TestPeer second = come();
    TestPeer third = come();
    third.say("c1\nc2\n"); // before, or just when, all are there
    second.say("b1\n");
    awaitBegin(first, second, third);
    second.say("b2\n");
    first.say("a1\n");
    assertThat(first.hearLine()).isEqualTo("A1");
    assertThat(second.hearLine()).isEqualTo("B1");
    assertThat(third.hearLine()).isEqualTo("C1");
    assertThat(second.unheard() + third.unheard()).as("bytes sent out of turn").isZero();
    first.say("a2\n");
    assertThat(first.hearLine()).isEqualTo("A2");
    assertThat(second.hearLine()).isEqualTo("B2");
    assertThat(third.hearLine()).isEqualTo("C2");
  }

  @Test
  void earlyMessagesWithoutLineEndsWaitToo() throws IOException {
    start("upper", OnQuit.STOP);
    gather();
    peers.get(1).say("b");
    peers.get(0).say("a");
    assertThat(peers.get(0).hearLine()).isEqualTo("A");
    assertThat(peers.get(1).hearLine()).isEqualTo("B");
    peers.get(2).say("c");
    assertThat(peers.get(2).hearLine()).isEqualTo("C");
  }

  @Test
  void aFloodOutOfTurnIsAnsweredLineByLine() throws IOException {
    start("upper", OnQuit.STOP);
    gather();
    int lines = 5000; // more than one read takes
    peers.get(2).say("c\n".repeat(lines));
    for (int i = 0; i < lines; i++) {
      peers.get(0).say("a\n");
      assertThat(peers.get(0).hearLine()).isEqualTo("A");
      peers.get(1).say("b\n");
      assertThat(peers.get(1).hearLine()).isEqualTo("B");
      assertThat(peers.get(2).hearLine()).isEqualTo("C");
    }
    assertThat(peers.get(2).unheard()).isZero();
  }

  @Test
  void anyServiceMayBeTakenByTurns() throws IOException {
    start("echo", OnQuit.STOP);
    gather();
    peers.get(0).say("as it is\n\n");
    assertThat(peers.get(0).hearLine()).isEqualTo("as it is");
    peers.get(1).say("\n");
    assertThat(peers.get(1).hearLine()).isEmpty();
    peers.get(2).say("too\n");
    assertThat(peers.get(2).hearLine()).isEqualTo("too");
    assertThat(peers.get(0).hearLine()).as("the empty line, in its turn").isEmpty();
  }

  @Test
  void oneQuitEndsAllAndTheServer() throws Exception {
    start("upper", OnQuit.STOP);
    gather();
    peers.get(0).say("a\n");
    peers.get(2).say("early\n");
    assertThat(peers.get(0).hearLine()).isEqualTo("A");
    peers.get(1).say("quit\n");
    for (TestPeer peer : peers) {
      assertThat(peer.hearAll()).isEqualTo("* client 2 left: all are let go\n");
      peer.close();
    }
    server.awaitEnd();
    assertThat(server.printed().lines().filter(line -> line.endsWith(" left"))).hasSize(3);
  }

  @Test
  void whoLeavesOutOfTurnEndsAllAtOnce() throws Exception {
    start("upper", OnQuit.STOP);
    gather();
    peers.get(2).close();
    for (TestPeer peer : peers.subList(0, 2)) {
      assertThat(peer.hearAll()).isEqualTo("* client 3 left: all are let go\n");
      peer.close();
    }
    server.awaitEnd();
    assertThat(server.printed()).contains(" left");
  }

  @Test
  void theNextGroupWaitsInTheBacklog() throws IOException {
    start("upper", OnQuit.NEXT_GROUP);
    gather();
    List<TestPeer> group = List.copyOf(peers);
    TestPeer waiting = come();
    waiting.say("early\n");
    group.get(0).say("a\n");
    assertThat(group.get(0).hearLine()).isEqualTo("A");
    assertThat(waiting.unheard()).as("bytes for the client that has no place").isZero();
    group.get(1).reset();
    assertThat(group.get(0).hearAll()).isEqualTo("* client 2 left: all are let go\n");
    assertThat(waiting.hearLine()).isEqualTo("* you are client 1 of 3; 2 more are missing");
    TestPeer second = come();
    TestPeer third = come();
    awaitBegin(waiting, second, third);
    assertThat(waiting.hearLine()).isEqualTo("EARLY");
    second.say("b\n");
    assertThat(second.hearLine()).isEqualTo("B");
  }

  private void start(String service, OnQuit onQuit) throws IOException {
    server =
        new Running(Server3::make, Running.turns(Running.settings(service, Map.of()), 3, onQuit));
  }

  private TestPeer come() throws IOException {
    TestPeer peer = server.peer();
    peers.add(peer);
    return peer;
  }

  /** Three clients connect, and wait until they may begin. */
  private void gather() throws IOException {
    awaitBegin(come(), come(), come());
  }

  private static void awaitBegin(TestPeer... group) throws IOException {
    for (TestPeer peer : group) {
      String line = peer.hearLine();
      while (!line.equals("* all 3 are here: client 1 begins")) {
        assertThat(line).startsWith("* ");
        line = peer.hearLine();
      }
    }
  }
}
