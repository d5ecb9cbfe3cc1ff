package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void onlyFullMarksAreOneHundredPercent() {
    assertThat(new Score(9999, 10_000)).returns(99, Score::percent).returns("99.9", Score::decimal);
    assertThat(new Score(80, 80)).returns(100, Score::percent).returns("100.0", Score::decimal);
  }

  @Test
  void noPointsToEarnMeansNoPercentage() {
    assertThat(new Score(0, 0))
        .returns(true, Score::worthNothing)
        .returns(false, Score::full)
        .returns("-", Score::percentText)
        .returns("", Score::decimal);
    assertThat(Score.average(List.of(new Score(0, 0), new Score(1, 2)))).isEqualTo(50);
  }
}
