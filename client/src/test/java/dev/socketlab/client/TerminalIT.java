package dev.socketlab.client;

import static dev.socketlab.client.PseudoTerminal.CTRL_C;
import static dev.socketlab.client.PseudoTerminal.CTRL_D;
import static dev.socketlab.client.PseudoTerminal.ENTER;
import static dev.socketlab.client.PseudoTerminal.LEFT;
import static dev.socketlab.client.PseudoTerminal.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person at a terminal that can move its cursor: what they type, and what they see. */
class TerminalIT extends PersonAtTerminal {

  private static final ScriptedServer.Part ANSWERS_EACH_LINE =
      peer -> {
        String line;
        while ((line = peer.hear()) != null) {
          peer.say("[" + line + "]\n");
        }
      };

  @Test
  void stepsOfConnectingAndLeavingAreTold() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(ANSWERS_EACH_LINE);
        PseudoTerminal terminal = client(server)) {
      String place = "127.0.0.1:" + server.port();
      terminal.awaitEnd(
          "Connecting to " + place + " …",
          "Connected to " + place + ". Each line is sent; /help tells more.",
          ">");
      terminal.type("/quit" + ENTER);

      assertThat(terminal.exit()).isZero();
      assertThat(terminal.screen())
          .contains(
              "> /quit\nDisconnecting from " + place + " …\nDisconnected from " + place + ".\n");
      server.finish();
    }
  }

  @Test
  void cursorKeysEditTheLine() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(ANSWERS_EACH_LINE);
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      terminal.type("heo" + LEFT + "l");
      terminal.awaitEnd("> helo");
      terminal.type("l" + ENTER);
      terminal.awaitEnd("> hello", "[hello]", ">");
    }
  }

  @Test
  void linesComeBackWithTheUpKeyAsTheyWereTyped() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(ANSWERS_EACH_LINE);
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      terminal.type("grüße! \\n !! 'a" + ENTER);
      terminal.awaitEnd("[grüße! \\n !! 'a]", ">");
      terminal.type("other" + ENTER);
      terminal.awaitEnd("[other]", ">");
      terminal.type(UP + UP + ENTER);
      terminal.awaitEnd("> grüße! \\n !! 'a", "[grüße! \\n !! 'a]", ">");
    }
  }

  @Test
  void messageAppearsAboveTheLineThatIsBeingTyped() throws Exception {
    CountDownLatch halfTyped = new CountDownLatch(1);
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  await(halfTyped);
                  peer.say("ann: one\nann: two\n");
                  assertThat(peer.hear()).isEqualTo("half a line");
                });
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      terminal.type("half a");
      terminal.awaitEnd("> half a");
      halfTyped.countDown();
      terminal.awaitEnd("ann: one", "ann: two", "> half a");
      terminal.type(" line" + ENTER);
      terminal.awaitEnd(
          "The server on 127.0.0.1:" + server.port() + " closed the connection.",
          "Connect again? [Y/n]");
      server.finish();
    }
  }

  @Test
  void messageWithoutLineEndIsShownAfterAMoment() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  peer.say("name? ");
                  assertThat(peer.hear()).isEqualTo("ann");
                });
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd("name?", ">");
      terminal.type("ann" + ENTER);
      server.finish();
    }
  }

  @Test
  void hostileMessageIsShownInert() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  peer.say("\u001b[2J\u001b[31mred\u0007\n");
                  assertThat(peer.hear()).isNull();
                });
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd("\\x1b[2J\\x1b[31mred\\x07", ">");
    }
  }

  @Test
  void ctrlCThrowsALineAwayAndLeavesAnEmptyOne() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  assertThat(peer.hear()).isEqualTo("kept");
                  peer.say("heard\n");
                  assertThat(peer.hear()).isNull();
                });
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      terminal.type("thrown away");
      terminal.awaitEnd("> thrown away");
      terminal.type(CTRL_C);
      terminal.awaitEnd("> thrown away", ">");
      terminal.type("kept" + ENTER);
      terminal.awaitEnd("heard", ">");
      terminal.type(CTRL_C);

      assertThat(terminal.exit()).isZero();
      server.finish();
    }
  }

  @Test
  void ctrlDLeavesAndTheServersLastWordsAreShown() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.playing(
                peer -> {
                  assertThat(peer.hear()).isNull();
                  peer.say("farewell\n");
                });
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      terminal.type(CTRL_D);

      assertThat(terminal.exit()).isZero();
      assertThat(terminal.screen()).contains(" …\nfarewell\nDisconnected from ");
    }
  }

  @Test
  void helpIsNotSent() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(peer -> assertThat(peer.hear()).isNull());
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      terminal.type("/help" + ENTER);
      terminal.awaitEnd("  Ctrl-C                    discards the line", ">");
      terminal.type("/quit" + ENTER);

      assertThat(terminal.exit()).isZero();
      assertThat(terminal.screen()).contains("  /quit    leaves");
      server.finish();
    }
  }

  @Test
  void terminalIsLeftAsItWas() throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(ANSWERS_EACH_LINE);
        PseudoTerminal terminal = client(server)) {
      terminal.awaitEnd(">");
      terminal.type(CTRL_D);

      assertThat(terminal.exit()).isZero();
      assertThat(terminal.raw())
          .containsPattern("\\sisig\\s")
          .containsPattern("\\sicanon\\s")
          .containsPattern("\\secho\\s");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-terminal", "", "../../etc/passwd"})
  void terminalThatTheSystemDoesNotKnowIsUsedWithoutAWord(String type) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(ANSWERS_EACH_LINE);
        PseudoTerminal terminal = PseudoTerminal.running(Map.of("TERM", type), server.port())) {
      String place = "127.0.0.1:" + server.port();
      terminal.awaitEnd(">");
      assertThat(terminal.screen())
          .startsWith("Connecting to " + place + " …\nConnected to " + place + ".");
      terminal.type("one" + ENTER);
      terminal.awaitEnd("[one]", ">");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TERM,     xterm-256color, '',    true,  true",
    "NO_COLOR, 1,              '',    true,  false",
    "TERM,     vt100,          '',    true,  false",
    "TERM,     dumb,           '',    false, false",
    "TERM,     xterm,          --raw, false, false",
  })
  void coloursAndKeysAreUsedWhereTheyAreWanted(
      String variable, String value, String option, boolean keys, boolean colour) throws Exception {
    try (ScriptedServer server = ScriptedServer.playing(ANSWERS_EACH_LINE);
        PseudoTerminal terminal =
            PseudoTerminal.running(Map.of(variable, value), server.port(), option)) {
      terminal.awaitEnd(">");
      terminal.type("one" + (keys ? ENTER : "\n"));
      terminal.awaitEnd("[one]", ">");
      terminal.type("/quit" + (keys ? ENTER : "\n"));

      assertThat(terminal.exit()).isZero();
      assertThat(terminal.raw().contains("\u001b[36m")).isEqualTo(colour);
      assertThat(terminal.raw().contains("\u001b")).isEqualTo(keys);
    }
  }
}
