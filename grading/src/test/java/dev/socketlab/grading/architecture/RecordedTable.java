package dev.socketlab.grading.architecture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The recorded looks at a sample server, and the architecture that they show. SampleServersIT
 * writes such tables into {@code target/looks}.
 *
 * @param others what it may be as well; null if nothing
 * @param platform null if there is none
 * @param work null if it was not seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedTable(
    Architecture architecture,
    Set<Architecture> others,
    Platform platform,
    WorkDivision work,
    List<Row> looks) {

  /** One file for each sample server. */
  public static final Path FOLDER = Path.of("src/test/resources/architectures/looks");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build();

  /**
   * A look.
   *
   * @param threads how many were doing what: "SELECT 5 epoll_wait() for 5 connections"
   */
  public record Row(
      ClientPhase moment,
      int clients,
      int served,
      Map<String, Integer> threads,
      ArchitectureSample.Waits waits,
      int helpers,
      int processes,
      int readingProcesses,
      int teams,
      boolean restless,
      boolean busy) {

    private static Row of(ArchitectureSample look) {
      Map<String, Integer> threads = new TreeMap<>();
      for (ArchitectureSample.Place place : look.places()) {
        threads.merge(
            place.stand() + " " + place.connections() + " " + place.call(), 1, Integer::sum);
      }
      return new Row(
          look.moment(),
          look.clients(),
          look.served(),
          threads,
          look.waits(),
          look.helpers(),
          look.processes(),
          look.readingProcesses(),
          look.teams(),
          look.restless(),
          look.busy());
    }

    private ArchitectureSample look() {
      List<ArchitectureSample.Place> places = new ArrayList<>();
      threads.forEach(
          (place, count) -> {
            String[] words = place.split(" ", 3);
            for (int i = 0; i < count; i++) {
              places.add(
                  new ArchitectureSample.Place(
                      ArchitectureSample.Stand.valueOf(words[0]),
                      words[2],
                      Integer.parseInt(words[1])));
            }
          });
      return new ArchitectureSample(
          moment,
          clients,
          served,
          places,
          waits,
          helpers,
          processes,
          readingProcesses,
          teams,
          restless,
          busy);
    }
  }

  /** The table of what was observed. */
  public static RecordedTable of(
      ObservedArchitecture observed, Optional<WorkDivision> work, List<ArchitectureSample> looks) {
    return new RecordedTable(
        observed.architecture(),
        observed.others().isEmpty() ? null : observed.others(),
        observed.platform().orElse(null),
        work.orElse(null),
        looks.stream().map(Row::of).toList());
  }

  /** The servers with a recorded table. */
  public static List<String> servers() throws IOException {
    try (Stream<Path> tables = Files.list(FOLDER)) {
      return tables
          .map(table -> table.getFileName().toString().replaceFirst("\\.yaml$", ""))
          .sorted()
          .toList();
    }
  }

  /** The recorded table of a server. */
  public static RecordedTable read(String server) throws IOException {
    return YAML.readValue(FOLDER.resolve(server + ".yaml").toFile(), RecordedTable.class);
  }

  /** Writes it into a folder. */
  public void write(Path folder, String server) throws IOException {
    YAML.writeValue(Files.createDirectories(folder).resolve(server + ".yaml").toFile(), this);
  }

  /** The architecture that the classifier sees in it. */
  public ObservedArchitecture recognise() {
    return ArchitectureClassifier.recognise(
        looks.stream().map(Row::look).toList(),
        Optional.ofNullable(work),
        Optional.ofNullable(platform),
        true);
  }
}
