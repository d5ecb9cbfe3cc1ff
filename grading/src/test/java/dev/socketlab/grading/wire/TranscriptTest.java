package dev.socketlab.grading.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Event.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  @Test
  void eventsStayInOrderWithIncreasingTimes() {
    Transcript transcript = new Transcript();
    transcript.add(
        "client 1", Kind.SENT, "1+1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    transcript.add("program", Kind.PRINTED, "hello");

    assertThat(transcript.events()).extracting(Event::text).containsExactly("1+1\\n", "hello");
    assertThat(transcript.events()).extracting(Event::micros).isSorted();
  }

  @Test
  void programThatPrintsWithoutEndHidesNothing() {
    Transcript transcript = new Transcript();
    for (int i = 0; i < 100; i++) {
      transcript.add("client 1", Kind.SENT, "message " + i);
    }
    transcript.add("grader", Kind.NOTE, "a remark");
    for (int i = 0; i < 10_000; i++) {
      transcript.add("program", Kind.PRINTED, "null");
    }
    transcript.add("client 1", Kind.CLOSED, "");

    assertThat(transcript.events())
        .filteredOn(event -> event.kind() != Kind.PRINTED)
        .extracting(Event::text)
        .startsWith("message 0", "message 1")
        .contains("message 99", "a remark")
        .endsWith("");
  }

  @Test
  void endlessTrialKeepsItsBeginningAndItsEnd() {
    Transcript transcript = new Transcript();
    for (int i = 0; i < 10_000; i++) {
      transcript.add("client 1", Kind.SENT, "message " + i);
    }

    List<Event> events = transcript.events();
    assertThat(events).hasSizeLessThan(1_000);
    assertThat(events).extracting(Event::text).startsWith("message 0", "message 1");
    assertThat(events).extracting(Event::text).endsWith("message 9998", "message 9999");
    assertThat(events)
        .filteredOn(event -> event.kind() == Kind.NOTE)
        .singleElement()
        .extracting(Event::text)
        .isEqualTo((10_000 - events.size() + 1) + " events left out here");
  }
}
