package dev.socketlab.grading.finding;

import dev.socketlab.grading.finding.WantedProgram.Waits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How well a file fits a program, and why: names count first, then what the source does. */
final class Scoring {

  private record Reason(int weight, String words) {}

  private static final Map<Waits, Pattern> WORDS_OF_WAYS =
      Map.of(
          Waits.ONE,
          Pattern.compile("single|one|sequential|iterative|simple|basic|non[-_ ]?concurrent"),
          Waits.THREADS,
          Pattern.compile("multi|thread|fork|concurrent|parallel|proc"),
          Waits.SELECT,
          Pattern.compile("select|poll|async|non[-_ ]?block|event|multiplex|nio"));

  private static final Map<String, Pattern> WORDS_OF_SERVICES =
      Map.of(
          "calc", Pattern.compile("calc|math|arith|expr|eval"),
          "echo", Pattern.compile("echo"),
          "upper", Pattern.compile("upper|capital"),
          "chat", Pattern.compile("chat|broadcast|messenger"),
          "name", Pattern.compile("name"));

  private static final Pattern SERVER = Pattern.compile("server|srv|serveur|servidor");
  private static final Pattern CLIENT = Pattern.compile("client|cli(?![a-z])|cliente");
  private static final Pattern OTHER_PURPOSE =
      Pattern.compile("test|example|sample|demo|old|backup|copy|solution");

  private static final Pattern NUMBER_AT_END = Pattern.compile("(\\d+)$");

  private final Path folder;
  private final Path file;
  private final WantedProgram program;
  private final SourceTraits traits;
  private final List<Reason> reasons = new ArrayList<>();

  private Scoring(Path folder, Path file, WantedProgram program, SourceTraits traits) {
    this.folder = folder;
    this.file = file;
    this.program = program;
    this.traits = traits;
  }

  /**
   * The file as a candidate; empty if it cannot be the program.
   *
   * @param readMe what read-me files say about it
   */
  static Optional<Candidate> of(
      Path folder, Path file, WantedProgram program, SourceTraits traits, List<String> readMe) {
    Scoring scoring = new Scoring(folder, file, program, traits);
    if (ProgramFinder.isNamed(folder, file, program.names())) {
      // If two files have that name, the one nearest to the top is meant.
      boolean itself = ProgramFinder.isNamed(file, program.names());
      scoring.add(Candidate.CERTAIN + (itself ? 600 : 400), "it has the program's name");
      scoring.add(-20 * scoring.path().getNameCount(), "");
      // If two names end with server, the one that is a server is meant.
      scoring.add(suits(program, traits) ? 15 : 0, "");
      scoring.add(ProgramFinder.isNamedExactly(file, program.names()) ? 0 : -10, "");
      scoring.topic();
      if (itself) {
        scoring.add(-15 * ProgramFinder.rank(program.names(), Languages.stem(file)), "");
      }
      scoring.add(-Languages.STARTED.indexOf(ProgramFinder.extension(file)), "");
      return Optional.of(scoring.candidate());
    }
    if (!suits(program, traits) || !traits.starts()) {
      return Optional.empty();
    }
    scoring.kind();
    scoring.names();
    scoring.number();
    scoring.way();
    scoring.service();
    readMe.forEach(scoring::said);
    return Optional.of(scoring.candidate());
  }

  private static boolean suits(WantedProgram program, SourceTraits traits) {
    return program.server() ? traits.listens() : traits.connects() && !traits.listens();
  }

  private void kind() {
    // There are several servers to tell apart, and one client.
    if (program.server()) {
      add(30, "it waits for clients");
    } else {
      add(45, "it connects to a server");
    }
  }

  private void names() {
    String name = Languages.stem(file).toLowerCase(Locale.ROOT);
    String path = folders();
    boolean server = SERVER.matcher(name).find();
    boolean client = CLIENT.matcher(name).find() && !server;
    if (program.server() ? server : client) {
      add(15, "it is called " + (program.server() ? "a server" : "a client"));
    } else if (program.server() ? client : server) {
      add(-25, "it is called " + (program.server() ? "a client" : "a server"));
    }
    if (OTHER_PURPOSE.matcher(name + " " + path).find()) {
      add(-15, "its name tells of another purpose");
    }
    boolean folderIsNamed =
        Stream.of(path.split("/", -1))
            .anyMatch(part -> ProgramFinder.rank(program.names(), part) >= 0);
    if (folderIsNamed) {
      add(60, "its folder has the program's name");
    }
    add(-2 * path().getNameCount(), "");
  }

  /** {@code server1} may be {@code q1/server.c} or {@code srv_1.py}. */
  private void number() {
    Matcher asked = NUMBER_AT_END.matcher(program.id());
    if (!asked.find()) {
      return;
    }
    boolean same = false;
    boolean other = false;
    for (Path part : path()) {
      Matcher has = NUMBER_AT_END.matcher(Languages.stem(part));
      if (has.find()) {
        boolean equal = has.group(1).replaceFirst("^0+", "").equals(asked.group(1));
        same |= equal;
        other |= !equal;
      }
    }
    if (same) {
      add(20, "its number is " + asked.group(1));
    } else if (other) {
      add(-10, "it has another number");
    }
  }

  private void way() {
    if (program.waits().isEmpty()) {
      return;
    }
    boolean several = traits.threads() || traits.forks();
    switch (program.waits().get()) {
      case ONE -> {
        if (!several && !traits.selects()) {
          add(15, "it has neither threads nor select");
        }
      }
      case THREADS -> {
        if (several) {
          add(25, traits.threads() ? "it starts threads" : "it starts processes");
        } else {
          add(-15, "it starts no threads");
        }
      }
      case SELECT -> {
        if (traits.selects()) {
          add(25, "it waits in select, poll or an event loop");
        } else {
          add(-15, "it does not select");
        }
      }
    }
    String name = folders() + Languages.stem(file).toLowerCase(Locale.ROOT);
    WORDS_OF_WAYS.forEach(
        (way, words) -> {
          if (words.matcher(name).find()) {
            boolean asked = way == program.waits().get();
            add(asked ? 12 : -8, "its name tells how it waits");
          }
        });
  }

  /** Between two files of one name, what they answer decides. */
  private void topic() {
    if (suits(program, traits)) {
      service();
    }
  }

  private void service() {
    String name = folders() + Languages.stem(file).toLowerCase(Locale.ROOT);
    WORDS_OF_SERVICES.forEach(
        (service, words) -> {
          if (program.server() && !program.service().isEmpty() && words.matcher(name).find()) {
            boolean asked = service.equals(program.service());
            add(asked ? 12 : -12, "its name tells what it answers");
          }
        });
    if (program.server() && program.service().equals("calc") && traits.evaluates()) {
      add(10, "it computes");
    }
    if (program.server() && program.service().equals("echo") && traits.evaluates()) {
      add(-10, "it computes");
    }
  }

  /** A line of a read-me file that names this file. */
  private void said(String line) {
    String words = line.toLowerCase(Locale.ROOT);
    program
        .waits()
        .filter(way -> WORDS_OF_WAYS.get(way).matcher(words).find())
        .ifPresent(way -> add(8, "the read-me tells how it waits"));
    Optional.ofNullable(WORDS_OF_SERVICES.get(program.service()))
        .filter(service -> service.matcher(words).find())
        .ifPresent(service -> add(8, "the read-me tells what it answers"));
    if (program.names().stream().anyMatch(name -> words.contains(name.toLowerCase(Locale.ROOT)))) {
      add(15, "the read-me calls it so");
    }
  }

  private Path path() {
    return folder.relativize(file);
  }

  private String folders() {
    Path parent = path().getParent();
    return parent == null ? "" : parent.toString().toLowerCase(Locale.ROOT) + "/";
  }

  private void add(int weight, String words) {
    reasons.add(new Reason(weight, words));
  }

  private Candidate candidate() {
    int score = reasons.stream().mapToInt(Reason::weight).sum();
    List<String> words =
        reasons.stream()
            .filter(reason -> reason.weight() > 0 && !reason.words().isEmpty())
            .sorted(Comparator.comparingInt(Reason::weight).reversed())
            .map(Reason::words)
            .distinct()
            .toList();
    return new Candidate(file, score, words);
  }
}
