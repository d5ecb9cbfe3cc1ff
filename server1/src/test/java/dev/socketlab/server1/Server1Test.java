package dev.socketlab.server1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socketlab.common.cli.ServerProgram;
import dev.socketlab.common.frame.Conversation;
import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.loop.Listener;
import dev.socketlab.common.loop.SelectLoop;
import dev.socketlab.common.loop.WhenBusy;
import dev.socketlab.common.testing.Held;
import dev.socketlab.common.testing.OneClientContract;
import dev.socketlab.common.testing.Running;
import dev.socketlab.common.testing.TestPeer;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Server1Test implements OneClientContract, RefusingContract {

  @Override
  public ServerProgram.Maker maker() {
    return Server1::make;
  }

  @Override
  public Map<String, String> choices() {
    return Map.of("when-busy", "reset");
  }

  @Override
  public Running startRefusing() throws IOException {
    return whenBusy("refuse");
  }

  @Test
  void secondClientIsReset() throws IOException {
    try (Running server = start("calc");
        TestPeer first = server.peer()) {
      for (int i = 0; i < 50; i++) {
        first.exchange(i);
        try (TestPeer second = server.peer()) {
          assertThatThrownBy(second::hearLine).isInstanceOf(SocketException.class);
        }
      }
      first.exchange(1);
    }
  }

  @Test
  void secondClientIsToldBusyEvenIfItSpokeFirst() throws IOException {
    try (Running server = whenBusy("message");
        TestPeer first = server.peer()) {
      first.exchange(0);
      for (int i = 0; i < 50; i++) {
        try (TestPeer second = server.peer()) {
          second.say("1+1\n2+2\n");
          assertThat(second.hearAll()).isEqualTo("busy\n");
        }
        first.exchange(i);
      }
    }
  }

  @Test
  void thoseWhoStayAfterBusyAreBounded() throws Exception {
    Held held = new Held();
    ServerProgram.Maker maker =
        (address, settings, journal) ->
            new SelectLoop(
                new Listener(address, settings.backlog(), 1, WhenBusy.MESSAGE),
                client -> new Conversation(held, Framing.LINE),
                0,
                journal);
    List<TestPeer> staying = new ArrayList<>();
    try (Running server = new Running(maker, Running.settings("echo", Map.of()));
        TestPeer first = server.peer()) {
      // All connect while the server is held up, so that it meets them in one round: each gets a
      // time to leave, and on a slow machine the first one's would be over before the last
      // connects.
      first.say(Held.HOLD + "\n");
      held.awaitReached();
      for (int i = 0; i < 65; i++) {
        staying.add(server.peer());
      }
      held.release();
      for (TestPeer told : staying.subList(0, 64)) {
        assertThat(told.hearAll()).isEqualTo("busy\n");
      }
      assertThatThrownBy(staying.get(64)::hearLine).isInstanceOf(SocketException.class);
      assertThat(first.hearLine()).isEqualTo(Held.HOLD);
    } finally {
      for (TestPeer peer : staying) {
        peer.close();
      }
    }
  }

  @Test
  void secondClientWaitsInTheBacklog() throws IOException {
    try (Running server = whenBusy("queue");
        TestPeer first = server.peer()) {
      first.exchange(0);
      try (TestPeer second = server.peer()) {
        second.say("1+1\n");
        for (int i = 0; i < 50; i++) {
          first.exchange(i);
        }
        assertThat(second.unheard()).isZero();
        first.say("bye\n");
        assertThat(second.hearLine()).isEqualTo("2");
        assertThat(server.printed()).containsSubsequence(" came\n", " left\n", " came\n");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "message", "queue"})
  void theNextIsServedAtOnceHoweverTheFirstLeaves(String whenBusy) throws IOException {
    try (Running server = whenBusy(whenBusy)) {
      for (int i = 0; i < 150; i++) {
        RefusingContract.leave(i, server.peer());
      }
      try (TestPeer next = server.peer()) {
        next.exchange(1);
      }
    }
  }

  @Test
  void afterAGoodbyeThePortIsOpenAtOnce() throws IOException {
    try (Running server = startRefusing()) {
      for (int i = 0; i < 20; i++) {
        try (TestPeer peer = RefusingContract.knock(server)) {
          peer.say("bye\n");
          assertThat(peer.hearAll()).isEqualTo("bye\n");
          server.peer().close(); // the goodbye is sent when the port is open already
        }
      }
    }
  }

  @Test
  void theEndOfTheFirstIsFoundBehindWhatItSentLast() throws IOException {
    try (Running server = start("calc")) {
      for (int i = 0; i < 20; i++) {
        try (TestPeer first = server.peer()) {
          first.exchange(i);
          first.say("1+1\n".repeat(1000)).halfClose();
          assertThat(first.hearAll()).hasSize(2000);
        }
      }
      try (TestPeer next = server.peer()) {
        next.exchange(1);
      }
    }
  }

  private Running whenBusy(String whenBusy) throws IOException {
    return new Running(maker(), Running.settings("calc", Map.of("when-busy", whenBusy)));
  }
}
