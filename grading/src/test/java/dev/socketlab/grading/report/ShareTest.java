package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void onlyFullMarksAreAHundred() {
    assertThat(new Share(9999, 10_000)).returns(99, Share::percent).returns("99.9", Share::decimal);
    assertThat(new Share(80, 80)).returns(100, Share::percent).returns("100.0", Share::decimal);
  }

  @Test
  void nothingCountedHasNoPercentage() {
    assertThat(new Share(0, 0))
        .returns(true, Share::countsNothing)
        .returns(false, Share::full)
        .returns("-", Share::percentText)
        .returns("", Share::decimal);
    assertThat(Share.average(List.of(new Share(0, 0), new Share(1, 2)))).isEqualTo(50);
  }
}
