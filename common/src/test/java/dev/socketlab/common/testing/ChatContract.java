package dev.socketlab.common.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.common.cli.ServerProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** What clients may expect of a chat, whichever server runs it. */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
public abstract class ChatContract {

  private Running server;
  private final List<TestPeer> peers = new ArrayList<>();

  /** The server under test. */
  protected abstract ServerProgram.Maker maker();

  /** The options that only this server has. */
  protected abstract Map<String, String> choices();

  @BeforeEach
  void start() throws IOException {
    server = new Running(maker(), Running.settings("chat", choices()));
  }

  @AfterEach
  void stop() throws IOException {
    for (TestPeer peer : peers) {
      peer.close();
    }
    server.close();
  }

  @Test
  void aLineGoesToAllOthersMarkedWithWhoSaidIt() throws IOException {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    TestPeer cyd = join("cyd");
    ann.say("grüße\n");
    assertThat(bob.hearLine()).isEqualTo("ann: grüße");
    assertThat(cyd.hearLine()).isEqualTo("ann: grüße");
    bob.say("hi\r\n");
    assertThat(ann.hearLine()).as("no echo of its own line before it").isEqualTo("bob: hi");
  }

  @Test
  void aLineIsRelayedAsTheBytesThatCame() throws IOException {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    byte[] line = {'a', (byte) 0xff, 0, 0x1b, '\t', '\n'};
    ann.say(line);
    byte[] expected = {'a', 'n', 'n', ':', ' ', 'a', (byte) 0xff, 0, 0x1b, '\t', '\n'};
    assertThat(bob.hear(expected.length)).isEqualTo(expected);
  }

  @Test
  void linesStayWholeHoweverManySpeakAtOnce() throws IOException {
    int each = 300;
    TestPeer observer = join("observer");
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    CompletableFuture<Void> first = say(ann, "a".repeat(700) + "\n", each);
    CompletableFuture<Void> second = say(bob, "b".repeat(900) + "\n", each);
    int fromAnn = 0;
    for (int i = 0; i < 2 * each; i++) {
      String line = observer.hearLine();
      assertThat(line).isIn("ann: " + "a".repeat(700), "bob: " + "b".repeat(900));
      fromAnn += line.startsWith("ann") ? 1 : 0;
    }
    assertThat(fromAnn).isEqualTo(each);
    first.join();
    second.join();
  }

  @Test
  void namesAreUniqueWhateverTheirCase() throws IOException {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    bob.say("/name ANN\n");
    assertThat(bob.hearLine()).isEqualTo("error: the name 'ANN' is taken");
    bob.say("/name Server\n");
    assertThat(bob.hearLine()).isEqualTo("error: the name 'Server' is taken");
    bob.say("/name BOB\n");
    assertThat(bob.hearLine()).isEqualTo("* you are now BOB");
    assertThat(ann.hearLine()).isEqualTo("* bob is now BOB");
  }

  @Test
  void namesAreShortAndPrintable() throws IOException {
    TestPeer ann = join("ann");
    for (String name : List.of("", "a b", "a:", "*", "\u001b[31m", "x".repeat(33))) {
      ann.say("/name " + name + "\n");
      assertThat(ann.hearLine())
          .startsWith("error: a name is 1 to 32 letters, digits, '-', '_' or '.', not '")
          .doesNotContain("\u001b");
    }
    ann.say("/name " + "ö".repeat(32) + "\n");
    assertThat(ann.hearLine()).isEqualTo("* you are now " + "ö".repeat(32));
  }

  @Test
  void ofTwoWhoWantANameAtOnceOneGetsIt() throws Exception {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    for (int i = 0; i < 100; i++) {
      String wish = "x" + i;
      CompletableFuture<Void> other = say(ann, "/name " + wish + "\n", 1);
      bob.say("/name " + wish + "\n");
      other.join();
      String toAnn = ann.hearLine();
      String toBob = bob.hearLine();
      boolean annGotIt = toAnn.equals("* you are now " + wish);
      assertThat(annGotIt ? toBob : toAnn).startsWith("* ").endsWith(" is now " + wish);
      assertThat(annGotIt ? toAnn : toBob).isEqualTo("* you are now " + wish);
      assertThat((annGotIt ? bob : ann).hearLine())
          .isEqualTo("error: the name '" + wish + "' is taken");
    }
  }

  @Test
  void whoListsAll() throws IOException {
    TestPeer ann = join("ann");
    join("bob");
    ann.say("/who\n");
    assertThat(ann.hearLine()).isEqualTo("* 2 here: ann, bob");
  }

  @Test
  void unknownCommandsAreToldAndNotRelayed() throws IOException {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    ann.say("/frob now\n//frob\n");
    assertThat(ann.hearLine()).startsWith("error: no command '/frob'; there are /name NEW");
    assertThat(bob.hearLine()).isEqualTo("ann: //frob");
  }

  @Test
  void quitIsConfirmedAndTold() throws IOException {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    ann.say("/quit\nmore\n");
    assertThat(ann.hearAll()).isEqualTo("* bye\n");
    assertThat(bob.hearLine()).isEqualTo("* ann left");
    bob.say("/who\n");
    assertThat(bob.hearLine()).isEqualTo("* 1 here: bob");
  }

  @Test
  void othersStayWhenOneLeavesHoweverItLeaves() throws IOException {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    TestPeer cyd = join("cyd");
    TestPeer dan = join("dan");
    cyd.close();
    assertThat(ann.hearLine()).isEqualTo("* cyd left");
    dan.reset();
    assertThat(ann.hearLine()).isEqualTo("* dan left: the connection was lost");
    bob.say("still here\n");
    assertThat(ann.hearLine()).isEqualTo("bob: still here");
  }

  @Test
  void theConsoleSpeaksToEveryone() throws IOException {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    server.type("lunch");
    server.type(" ");
    server.type("now");
    for (TestPeer peer : List.of(ann, bob)) {
      assertThat(peer.hearLine()).isEqualTo("server: lunch");
      assertThat(peer.hearLine()).isEqualTo("server: now");
    }
  }

  @Test
  void aClientThatNeverReadsIsDroppedAndDelaysNobody() throws IOException {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    join("deaf");
    String words = "x".repeat(60_000);
    String heard = "";
    while (!heard.equals("* deaf was dropped: it did not read")) {
      ann.say(words + "\n");
      heard = bob.hearLine();
      assertThat(heard).isIn("ann: " + words, "* deaf was dropped: it did not read");
    }
    assertThat(ann.hearLine()).isEqualTo("* deaf was dropped: it did not read");
    assertThat(bob.hearLine()).isEqualTo("ann: " + words);
    bob.say("/who\n");
    assertThat(bob.hearLine()).isEqualTo("* 2 here: ann, bob");
    assertThat(server.printed()).contains(" left: it did not read: more than 1048576 bytes wait");
  }

  @Test
  void aClientThatReadsLateGetsAllThatFitsItsQueue() throws IOException {
    TestPeer late = join("late");
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    for (int i = 0; i < 10; i++) {
      ann.say(i + "x".repeat(60_000) + "\n");
      assertThat(bob.hearLine()).startsWith("ann: " + i);
    }
    for (int i = 0; i < 10; i++) {
      assertThat(late.hearLine()).isEqualTo("ann: " + i + "x".repeat(60_000));
    }
  }

  @Test
  void aClientThatAsksAndNeverReadsDelaysNobody() throws Exception {
    TestPeer ann = join("ann");
    TestPeer bob = join("bob");
    TestPeer deaf = join("deaf");
    CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> flood(deaf));
    for (int i = 0; i < 200; i++) {
      ann.say(i + "\n");
      assertThat(bob.hearLine()).isEqualTo("ann: " + i);
    }
    deaf.reset();
    flood.join();
    assertThat(ann.hearLine()).startsWith("* deaf left");
  }

  @Test
  void aClientWithoutLineEndsChatsToo() throws IOException {
    TestPeer ann = join("ann");
    TestPeer raw = join("raw", "");
    raw.say("one");
    assertThat(ann.hearLine()).isEqualTo("raw: one");
    raw.say("two\n* ann left");
    assertThat(ann.hearLine()).isEqualTo("raw: two");
    assertThat(ann.hearLine()).as("a forged notice").isEqualTo("raw: * ann left");
  }

  private TestPeer join(String name) throws IOException {
    return join(name, "\n");
  }

  /** Connects, takes a name, and waits until everybody knows. */
  private TestPeer join(String name, String lineEnd) throws IOException {
    TestPeer peer = server.peer();
    String greeting = peer.hearLine();
    assertThat(greeting)
        .matches("\\* you are client-\\d+; /name NEW renames you, /who lists, /quit leaves");
    String first = greeting.substring("* you are ".length(), greeting.indexOf(';'));
    peer.say("/name " + name + lineEnd);
    assertThat(peer.hearLine()).isEqualTo("* you are now " + name);
    for (TestPeer other : peers) {
      assertThat(other.hearLine()).isEqualTo("* " + first + " joined");
      assertThat(other.hearLine()).isEqualTo("* " + first + " is now " + name);
    }
    peers.add(peer);
    return peer;
  }

  private static CompletableFuture<Void> say(TestPeer peer, String line, int times) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            for (int i = 0; i < times; i++) {
              peer.say(line);
            }
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  /** Asks for the list again and again, until the server takes no more and the socket is closed. */
  private static void flood(TestPeer peer) {
    byte[] questions = "/who\n".repeat(2000).getBytes(UTF_8);
    try {
      while (true) {
        peer.say(questions);
      }
    } catch (IOException e) {
      // Closed under the write: that is how the flood ends.
    }
  }
}
