package dev.socketlab.grading.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.wire.ReadResult.Ending;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On real sockets: what is sent and what comes back, segment by segment. */
@Timeout(120)
class PeerTest {

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }

  @Test
  void segmentsAreRecordedAsTheyWereSentAndAsTheyArrived() throws Exception {
    try (Stage stage = new Stage(folder, Stage.TELLS)) {
      Peer peer = stage.join();
      for (String piece : new String[] {"1+", "2\n3", "\n"}) {
        peer.send(bytes(piece));
        peer.hear(heard -> heard.text().equals(piece));
      }

      assertThat(stage.happened())
          .extracting(Event::kind, Event::text)
          .containsExactly(
              tuple(Kind.SENT, "1+"),
              tuple(Kind.RECEIVED, "1+"),
              tuple(Kind.SENT, "2\\n3"),
              tuple(Kind.RECEIVED, "2\\n3"),
              tuple(Kind.SENT, "\\n"),
              tuple(Kind.RECEIVED, "\\n"));
      assertThat(stage.events()).extracting(Event::micros).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void endOfStreamAndResetAreDistinguished() throws Exception {
    String serve =
        """
        def serve(client):
            if client.recv(100) == b"reset\\n":
                reset(client)
        """;
    try (Stage stage = new Stage(folder, serve)) {
      Peer closed = stage.join();
      closed.say("close");
      Peer reset = stage.join();
      reset.say("reset");

      assertThat(closed.hearAll().ending()).isEqualTo(Ending.END_OF_STREAM);
      assertThat(reset.hearAll().ending()).isEqualTo(Ending.RESET);
      assertThat(stage.happened())
          .extracting(Event::who, Event::kind)
          .contains(tuple("client 1", Kind.END_OF_STREAM), tuple("client 2", Kind.RESET));
    }
  }

  @Test
  void halfClosedPeerHearsTheRest() throws Exception {
    String serve =
        """
        def serve(client):
            while client.recv(100):
                pass
            client.sendall(b"all\\n")
        """;
    try (Stage stage = new Stage(folder, serve)) {
      Peer peer = stage.join();
      peer.say("1");
      peer.halfClose();

      assertThat(peer.hearAll())
          .returns("all\n", ReadResult::text)
          .returns(Ending.END_OF_STREAM, ReadResult::ending);
      assertThat(stage.happened())
          .extracting(Event::kind)
          .containsExactly(Kind.SENT, Kind.HALF_CLOSED, Kind.RECEIVED, Kind.END_OF_STREAM);
    }
  }

  @Test
  void whatCameBeforeSendingFailedIsHeard() throws Exception {
    String serve =
        """
        def serve(client):
            client.recv(10)
            client.sendall(b"too long\\n")
        """;
    try (Stage stage = new Stage(folder, serve)) {
      Peer peer = stage.join();

      ReadResult heard = peer.exchange(new byte[16 * 1024 * 1024], 1_000);

      assertThat(heard.text()).isEqualTo("too long\n");
      assertThat(heard.ended()).isTrue();
      // More may be sent between the two, until the reset arrives, and is counted after it.
      assertThat(stage.happened())
          .extracting(Event::kind)
          .filteredOn(kind -> kind != Kind.SENT)
          .containsExactly(Kind.RECEIVED, Kind.RESET);
    }
  }

  @Test
  void leavingWithUnreadBytesIsAReset() throws Exception {
    try (Stage stage = new Stage(folder, Stage.TELLS)) {
      Peer peer = stage.join();
      peer.say("1");
      peer.settle();
      peer.closeUnread();

      assertThat(stage.printed()).containsExactly("read b'1\\n'", "reset");
    }
  }

  @Test
  void leavingIsAnEndOfStream() throws Exception {
    try (Stage stage = new Stage(folder, Stage.TELLS)) {
      Peer peer = stage.join();
      peer.say("1");
      peer.settle();
      peer.leave();

      assertThat(stage.printed()).containsExactly("read b'1\\n'", "end of stream");
    }
  }

  @Test
  void firstOfManySegmentsAreShownAndTheOthersCounted() throws Exception {
    String serve =
        """
        def serve(client):
            while client.recv(1 << 20):
                pass
        """;
    try (Stage stage = new Stage(folder, serve)) {
      Peer peer = stage.join();

      assertThat(peer.flood(new byte[1_000], 100_000)).isEqualTo(100_000);

      assertThat(stage.happened().toList())
          .hasSize(21)
          .last()
          .returns(Kind.SENT, Event::kind)
          .returns("80 more segments of 80000 bytes", Event::text);
    }
  }

  @Test
  void sendingStopsWhenTheProgramStopsReading() throws Exception {
    String serve =
        """
        def serve(client):
            threading.Event().wait()
        """;
    try (Stage stage = new Stage(folder, serve)) {
      Peer peer = stage.join();
      peer.send(new byte[64 * 1024 * 1024]);

      assertThat(stage.events())
          .last()
          .satisfies(event -> assertThat(event.text()).endsWith(" bytes"));
    }
  }
}
