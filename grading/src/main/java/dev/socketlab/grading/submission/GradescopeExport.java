package dev.socketlab.grading.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * An export of Gradescope: numbered folders, and a file that says who handed in each of them. Its
 * keys are symbols of Ruby, such as {@code :name}.
 */
final class GradescopeExport {

  static final String METADATA = "submission_metadata.yml";

  /** It holds the results of each submission, too. */
  private static final int MOST_CHARACTERS = 512 << 20;

  private GradescopeExport() {}

  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(METADATA), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The submissions, each named after its owners.
   *
   * @throws IllegalArgumentException if there is none
   */
  static List<Submission> submissions(Path folder) throws IOException {
    if (!isOne(folder)) {
      throw new IllegalArgumentException("\"%s\" has no %s".formatted(folder, METADATA));
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
    List<Submission> submissions = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one :
        yaml.readTree(folder.resolve(METADATA).toFile()).properties()) {
      Path files = folder.resolve(one.getKey()).normalize();
      if (folder.equals(files.getParent()) && Files.isDirectory(files, LinkOption.NOFOLLOW_LINKS)) {
        submissions.add(new Submission(name(one.getKey(), one.getValue()), files));
      }
    }
    if (submissions.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" holds no folder that its %s names".formatted(folder, METADATA));
    }
    return submissions;
  }

  private static String name(String folder, JsonNode said) {
    List<String> owners = new ArrayList<>();
    for (JsonNode submitter : said.path(":submitters")) {
      owners.add(submitter.path(":name").asText());
    }
    String number = folder.substring(folder.lastIndexOf('_') + 1);
    return owners.isEmpty() ? folder : String.join(", ", owners) + " (" + number + ")";
  }
}
