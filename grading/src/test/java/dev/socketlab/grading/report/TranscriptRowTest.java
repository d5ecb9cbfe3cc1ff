package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Event.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptRowTest {

  @Test
  void eachConnectionHasALane() {
    assertThat(TranscriptRow.all(Samples.TRANSCRIPT))
        .extracting(TranscriptRow::who, TranscriptRow::lane)
        .contains(
            tuple("program", 0), tuple("client 1", 1), tuple("client 2", 2), tuple("grader", 3));
  }

  @Test
  void manyConnectionsShareTheLastLane() {
    List<Event> events =
        IntStream.range(0, 50).mapToObj(n -> new Event(n, "client " + n, Kind.SENT, "x")).toList();

    assertThat(TranscriptRow.all(events))
        .extracting(TranscriptRow::lane)
        .contains(0, 5)
        .allMatch(lane -> lane <= 5);
  }

  @Test
  void timeIsInMillisecondsAndALongPauseIsShown() {
    assertThat(TranscriptRow.all(Samples.TRANSCRIPT).get(7))
        .returns("1284.300", TranscriptRow::time)
        .returns("1.2 s", TranscriptRow::pause);
    assertThat(TranscriptRow.all(Samples.TRANSCRIPT).get(6)).returns("", TranscriptRow::pause);
  }

  @Test
  void arrowShowsTheDirection() {
    assertThat(TranscriptRow.all(Samples.TRANSCRIPT))
        .extracting(TranscriptRow::kind, TranscriptRow::arrow)
        .contains(tuple("sent", "\u2192"), tuple("received", "\u2190"), tuple("note", ""));
  }
}
