package dev.socketlab.grading.wire.move;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.wire.ConnectOutcome;
import dev.socketlab.grading.wire.Peer;
import dev.socketlab.grading.wire.ReadResult;
import dev.socketlab.grading.wire.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program notices of each move, by its own account. */
@Timeout(120)
class MovesTest {

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void start() throws Exception {
    stage = new Stage(folder, Stage.TELLS);
  }

  @AfterEach
  void stop() throws Exception {
    stage.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private List<String> met(Move move) throws Exception {
    move.perform(stage.join());
    return stage.printed();
  }

  @Test
  void splitLineArrivesInSeparateReads() throws Exception {
    assertThat(met(Split.into(3, bytes("1 + 2\n"))))
        .containsExactly("read b'1'", "read b' +'", "read b' 2\\n'");
  }

  @Test
  void lineIsSplitAtEveryByte() throws Exception {
    byte[] line = bytes("1+2\n");
    Peer peer = stage.join();
    for (int cut = 1; cut < line.length; cut++) {
      Split.at(cut, line).perform(peer);
      stage.printed();
    }

    assertThat(stage.printed())
        .containsExactly(
            "read b'1'",
            "read b'+2\\n'",
            "read b'1+'",
            "read b'2\\n'",
            "read b'1+2'",
            "read b'\\n'");
  }

  @Test
  void whatComesBeforeTheLastPieceIsKept() throws Exception {
    Peer peer = stage.join();
    Split split = Split.at(2, bytes("1+2\n"));
    split.perform(peer);
    ReadResult rest = peer.hear(ReadResult::endsLine);

    assertThat(split.early()).asString(UTF_8).isEqualTo("1+");
    assertThat(split.with(rest).text()).isEqualTo("1+2\n");
    assertThat(split.endedEarly()).isFalse();
    assertThat(split.proved()).isTrue();
  }

  @Test
  void dribbleArrivesByteByByte() throws Exception {
    assertThat(met(new Dribble(bytes("1+2\n"))))
        .containsExactly("read b'1'", "read b'+'", "read b'2'", "read b'\\n'");
  }

  @Test
  void joinedLinesArriveInOneRead() throws Exception {
    assertThat(met(new Joined(List.of(bytes("1+2\n"), bytes("3+4\n")))))
        .containsExactly("read b'1+2\\n3+4\\n'");
  }

  @Test
  void halfCloseIsAnEndOfStreamAfterTheLastMessage() throws Exception {
    assertThat(met(new HalfClose(bytes("1+2\n"))))
        .containsExactly("read b'1+2\\n'", "end of stream");
  }

  @Test
  void resetIsNotAnEndOfStream() throws Exception {
    assertThat(met(Reset.atRest())).containsExactly("reset");
  }

  @Test
  void resetDiscardsWhatWasNotRead() throws Exception {
    assertThat(met(Reset.inMessage(bytes("1+")))).last().isEqualTo("reset");
  }

  @Test
  void closingWithTheReplyUnreadIsAReset() throws Exception {
    assertThat(met(new ResetWithUnread(bytes("1+2\n")))).containsExactly("read b'1+2\\n'", "reset");
  }

  @Test
  void silentPeerSendsNothing() throws Exception {
    assertThat(met(new Silence())).isEmpty();
  }

  @Test
  void abandonedLineCanBeFinished() throws Exception {
    Peer peer = stage.join();
    Abandon abandon = new Abandon(bytes("1+23\n"));
    abandon.perform(peer);
    peer.send(abandon.rest());

    assertThat(stage.printed()).containsExactly("read b'1+'", "read b'23\\n'");
  }

  @Test
  void slowReaderReceivesAllThatPiledUp() throws Exception {
    Peer peer = stage.join();
    Flood flood = new Flood(new byte[64 * 1024], 48L * 1024 * 1024);
    flood.perform(peer);
    SlowReader reader = new SlowReader((int) flood.sent());
    reader.perform(peer);

    assertThat(flood.sent()).isGreaterThan(100_000);
    assertThat(flood.words()).isEqualTo("sent " + flood.sent() + " bytes and read none");
    assertThat(reader.heard().bytes()).hasSize((int) flood.sent());
  }

  @Test
  void longLineIsOneMebibyteWithOneLineEnd() throws Exception {
    LongLine line = new LongLine();
    line.perform(stage.join());

    assertThat(line.heard().text()).hasSize(LongLine.LENGTH).matches("x+\n");
  }

  @Test
  void oddLinesArriveAsTheyAre() throws Exception {
    Peer peer = stage.join();
    for (Move move :
        List.of(
            EmptyMessage.plain(),
            EmptyMessage.blank(),
            NotText.nul(),
            NotText.invalidUtf8(),
            NotText.unfinishedUtf8(),
            new CrLf("1+2"))) {
      move.perform(peer);
      stage.printed();
    }

    assertThat(stage.printed())
        .containsExactly(
            "read b'\\n'",
            "read b'  \\n'",
            "read b'1 \\x00+ 2\\n'",
            "read b'\\xff\\xfe+1\\n'",
            "read b'1+\\xe2\\x82\\n'",
            "read b'1+2\\r\\n'");
  }

  @Test
  void burstConnectsAllClientsBeforeAnyOfThemSends() throws Exception {
    Burst burst = new Burst(200);
    burst.perform(() -> new ConnectOutcome.Connected(stage.join()));

    assertThat(burst.connected()).hasSize(200).doesNotHaveDuplicates();
    assertThat(stage.printed()).isEmpty();
    assertThat(burst.words()).isEqualTo("200 clients had come at once");
  }

  @Test
  void everyOtherClientOfAStormLeavesWithAReset() throws Exception {
    ConnectStorm storm = new ConnectStorm(100);
    storm.perform(() -> new ConnectOutcome.Connected(stage.join()));

    List<String> half =
        IntStream.range(0, 50).boxed().flatMap(i -> Stream.of("end of stream", "reset")).toList();
    assertThat(stage.printed()).containsExactlyInAnyOrderElementsOf(half);
    assertThat(storm.words()).isEqualTo("100 others had connected and left at once");
  }

  @Test
  void stormEndsWhenAConnectGetsNoAnswer() throws Exception {
    ConnectStorm storm = new ConnectStorm(100);
    storm.perform(
        () ->
            stage.joined() < 7
                ? new ConnectOutcome.Connected(stage.join())
                : new ConnectOutcome.Ignored());

    assertThat(storm.words()).startsWith("7 others");
  }

  @Test
  void eachMoveDescribesItself() {
    assertThat(
            Stream.of(
                    Split.into(4, bytes("1+2\n")),
                    Split.at(1, bytes("1+2\n")),
                    new Dribble(bytes("1+2\n")),
                    new InPieces(List.of(bytes("1"))),
                    new Joined(List.of(bytes("1\n"), bytes("2\n"))),
                    new HalfClose(bytes("1\n")),
                    Reset.inMessage(bytes("1")),
                    new ResetWithUnread(bytes("1\n")),
                    new Abandon(bytes("12\n")),
                    EmptyMessage.plain(),
                    NotText.nul(),
                    new CrLf("1"))
                .map(Move::words))
        .containsExactly(
            "sent a line in 4 pieces",
            "sent a line in two, cut after byte 1 of 4",
            "sent a message byte by byte",
            "sent a message in one piece",
            "sent 2 messages in one piece",
            "sent 2 bytes and then the end of its stream (FIN)",
            "reset its connection in the middle of a message",
            "closed its connection with its reply unread",
            "sent half a message",
            "sent an empty line",
            "sent a line with a NUL",
            "sent a line that ends with CR LF");
  }
}
