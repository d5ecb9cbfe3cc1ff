package dev.socketlab.grading;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The content of a {@code grades.json}. */
public record GradesFile(String assignment, long seed, List<Submission> submissions) {

  public record Submission(String id, int score, int max, List<Program> programs) {}

  public record Program(
      String id, boolean handedIn, String launch, List<String> findings, List<Check> checks) {

    /** The check with that id. */
    public Check check(String check) {
      return checks.stream().filter(one -> one.id.equals(check)).findFirst().orElseThrow();
    }
  }

  public record Check(
      String id,
      String outcome,
      int points,
      int max,
      String message,
      String fault,
      Map<String, String> observed,
      List<Event> transcript) {

    public boolean earnsPoints() {
      return outcome.equals("passed") || outcome.equals("unsteady");
    }
  }

  public record Event(long micros, String who, String kind, String text) {}

  /** Reads the report in that folder. */
  public static GradesFile in(Path report) throws IOException {
    return new ObjectMapper()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(report.resolve("grades.json").toFile(), GradesFile.class);
  }
}
