package dev.socketlab.grading.launch;

import dev.socketlab.grading.finding.SourceCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source shows about how its program is started: its flags, its usage text, what it uses
 * each argument for, its environment, its questions. None of it is trusted: these are invocations
 * to try.
 */
final class SourceHints {

  /** An element of the argument array; the first index differs between languages. */
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(process\\.argv|sys\\.argv|os\\.Args|argv|args|arguments|argz?)\\s*(?:\\[|\\.get\\()\\s*(\\d)\\s*[\\])]"
              + "|(nth)\\(\\s*(\\d)\\s*\\)");

  private static final Pattern ALL_ARGUMENTS = Pattern.compile("argv\\s*\\[\\s*1\\s*:");

  /** Longer lines are generated, and an argument in them is costly to understand. */
  private static final int LONGEST_LINE = 2_000;

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:len\\(\\s*(?:sys\\.)?argv\\s*\\)|len\\(\\s*os\\.Args\\s*\\)|argc|args\\.length|argv\\.length"
              + "|args\\.len\\(\\))\\s*(?:!=|!==|==|===|<|>|>=|<=)\\s*(\\d)");

  private static final Pattern READS_ARGUMENTS =
      Pattern.compile(
          "\\bargv\\s*(\\[|\\)|\\.|,|;)|os\\.Args|args\\s*\\[|args\\.(length|get)|getopt|argparse"
              + "|ArgumentParser|flag\\.Parse|env::args|env\\.args|click|optarg|commander|yargs"
              + "|minimist|optparse|\\(\\s*args\\s*[,)]|for\\s*\\(\\s*String\\s+\\w+\\s*:\\s*args");

  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "(?:getenv|environ\\.get|environ|Getenv|LookupEnv|env::var)\\s*[(\\[]\\s*[\"'](\\w+)[\"']"
              + "|process\\.env\\.(\\w+)|process\\.env\\[[\"'](\\w+)[\"']\\]");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\bint\\s*\\(|atoi|strtol|parseInt|Atoi|parse::|Integer\\.valueOf|Number\\(|stoi");

  private static final Pattern PORT_NUMBER = Pattern.compile("(?<![\\w.])[1-9]\\d{3,4}(?![\\w.])");

  /** A source with more such numbers uses them for something else. */
  private static final int MOST_PORTS = 16;

  private static final Pattern QUESTION = Pattern.compile("(?i)(port|host|address|\\bip\\b).*");

  private static final Pattern READS_INPUT =
      Pattern.compile(
          "\\binput\\s*\\(|raw_input|System\\.in|Scanner|scanf|\\bcin\\b|stdin|readline|Stdin|gets\\(");

  private final List<SourceCode> program;

  /**
   * @param program its own code, starting file first
   */
  SourceHints(List<SourceCode> program) {
    this.program = program;
  }

  boolean unknown() {
    return program.isEmpty();
  }

  /** Whether it seems to use its arguments at all. */
  boolean readsArguments() {
    return program.isEmpty() || program.stream().anyMatch(source -> source.has(READS_ARGUMENTS));
  }

  /** What it may ask at its standard input, in order. */
  List<String> questions() {
    return program.stream()
        .filter(source -> source.has(READS_INPUT))
        .flatMap(source -> source.literals().stream())
        .filter(literal -> QUESTION.matcher(literal).find())
        .filter(literal -> literal.strip().matches("(?s).*[:?>)](\\\\n)?\\s*"))
        .toList();
  }

  /** Numbers that may be ports, for a program with a fixed one. */
  List<Integer> ports() {
    return program.stream()
        .flatMap(source -> source.matcher(PORT_NUMBER).results())
        .map(number -> Integer.valueOf(number.group()))
        .filter(number -> number >= 1_024 && number <= 65_535)
        .distinct()
        .limit(MOST_PORTS)
        .toList();
  }

  /** The invocations that it suggests, most likely first. */
  List<Invocation> invocations() {
    LinkedHashSet<Invocation> invocations = new LinkedHashSet<>();
    for (SourceCode source : program) {
      FlagHints.in(source).forEach(form -> invocations.add(Invocation.arguments(form)));
    }
    if (readsArguments()) {
      for (SourceCode source : program) {
        usages(source).forEach(form -> invocations.add(Invocation.arguments(form)));
      }
      for (SourceCode source : program) {
        byPlace(source).ifPresent(form -> invocations.add(Invocation.arguments(form)));
      }
    }
    environment().ifPresent(invocations::add);
    return List.copyOf(invocations);
  }

  private static List<List<String>> usages(SourceCode source) {
    // Adjacent literals form one text: "Usage: %s", " <port>".
    String text = String.join("\n", source.literals()).replace("\\n", "\n").replace("\\t", " ");
    return UsageLine.in(text.replaceAll("%\\w|\\{[^}]*}", "PROGRAM"));
  }

  /** By the index of each argument that it uses, and by what it uses it for. */
  private static Optional<List<String>> byPlace(SourceCode source) {
    TreeMap<Integer, ArgumentRole> places = new TreeMap<>();
    int first = firstPlace(source);
    source
        .code()
        .lines()
        .filter(line -> line.length() <= LONGEST_LINE)
        .forEach(
            line -> {
              List<MatchResult> arguments = ARGUMENT.matcher(line).results().toList();
              for (int i = 0; i < arguments.size(); i++) {
                MatchResult argument = arguments.get(i);
                String place = argument.group(argument.group(2) == null ? 4 : 2);
                int index = Integer.parseInt(place) - first;
                if (index >= 0) {
                  places.merge(index, role(line, arguments, i), SourceHints::clearer);
                }
              }
            });
    Matcher counted = source.matcher(COUNTED);
    int most = places.isEmpty() ? 0 : places.lastKey() + 1;
    if (counted.find()) {
      most = Math.max(most, Integer.parseInt(counted.group(1)) - first);
    }
    if (most == 0 || most > 5) {
      return Optional.empty();
    }
    boolean named = places.containsValue(ArgumentRole.PORT);
    List<String> form = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      ArgumentRole role = places.getOrDefault(i, ArgumentRole.OTHER);
      boolean last = i == most - 1;
      boolean guessed = !named && role != ArgumentRole.HOST && (most == 1 || last);
      form.add(guessed ? ArgumentRole.PORT.value() : role.value());
    }
    return Optional.of(form);
  }

  private static int firstPlace(SourceCode source) {
    return switch (source.extension()) {
      case "java" -> 0;
      case "js", "mjs", "cjs", "ts", "mts" -> source.code().contains("slice(2)") ? 0 : 2;
      default -> source.has(ALL_ARGUMENTS) ? 0 : 1;
    };
  }

  /** What the line uses one of its arguments for. */
  private static ArgumentRole role(String line, List<MatchResult> arguments, int which) {
    String[] sides = line.split("=", 2);
    boolean kept = sides.length == 2 && !line.contains("==");
    String[] names = sides[0].split(",", -1);
    if (arguments.size() == 1) {
      return role(line, kept ? sides[0] : line);
    }
    // Several in one line: "host, port = argv[1], int(argv[2])", "bind((argv[1], int(argv[2])))".
    int from = which == 0 ? 0 : arguments.get(which - 1).end();
    String part = line.substring(from, arguments.get(which).end());
    boolean parallel = kept && names.length == arguments.size();
    return role(part, parallel ? names[which] : part);
  }

  /**
   * The role of one argument.
   *
   * @param part the code that handles it
   * @param name the variable that it is assigned to; the same as {@code part} if there is none
   */
  private static ArgumentRole role(String part, String name) {
    ArgumentRole named = ArgumentRole.of(name);
    if (named == ArgumentRole.PORT || named == ArgumentRole.HOST) {
      return named;
    }
    if (ArgumentRole.of(part.replaceAll("argv|args|Args", " ")) == ArgumentRole.PORT) {
      return ArgumentRole.PORT;
    }
    return NUMBER.matcher(part).find() ? ArgumentRole.COUNT : named;
  }

  private static ArgumentRole clearer(ArgumentRole one, ArgumentRole other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Optional<Invocation> environment() {
    Map<String, String> variables = new TreeMap<>();
    for (SourceCode source : program) {
      Matcher variable = source.matcher(ENVIRONMENT);
      while (variable.find()) {
        for (int group = 1; group <= 3; group++) {
          String name = variable.group(group);
          if (name != null
              && (ArgumentRole.of(name) == ArgumentRole.PORT
                  || ArgumentRole.of(name) == ArgumentRole.HOST)) {
            variables.put(name, ArgumentRole.of(name).value());
          }
        }
      }
    }
    return variables.containsValue(ArgumentRole.PORT.value())
        ? Optional.of(Invocation.environment(variables))
        : Optional.empty();
  }
}
