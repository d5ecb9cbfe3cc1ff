package dev.socketlab.grading.launch;

import dev.socketlab.grading.finding.SourceCode;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source shows about how its program is started: its flags, its usage text, what it uses
 * each argument for, its environment, its questions. None of it is trusted: these are invocations
 * to try.
 */
final class SourceHints {

  private static final Pattern READS_ARGUMENTS =
      Pattern.compile(
          "\\bargv\\s*(\\[|\\)|\\.|,|;)|=\\s*(sys\\.|process\\.)?argv\\b|os\\.Args|args\\s*\\[|args\\.(length|get|shift|remove|find|indexOf)|getopt|argparse"
              + "|ArgumentParser|flag\\.Parse|env::args|env\\.args|click|optarg|commander|yargs"
              + "|minimist|optparse|\\(\\s*args\\s*[,)]|for\\s*\\(\\s*String\\s+\\w+\\s*:\\s*args");

  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "(?:getenv|environ\\.get|environ|Getenv|LookupEnv|env::var)\\s*[(\\[]\\s*[\"'](\\w+)[\"']"
              + "|process\\.env\\.(\\w+)|process\\.env\\[[\"'](\\w+)[\"']\\]");

  private static final Pattern PORT_NUMBER = Pattern.compile("(?<![\\w.])[1-9]\\d{3,4}(?![\\w.])");

  /** A source with more such numbers uses them for something else. */
  private static final int MOST_PORTS = 16;

  private static final int MOST_ADDRESSES = 3;

  private static final Pattern QUESTION = Pattern.compile("(?i)(port|host|address|\\bip\\b).*");

  private static final Pattern READS_INPUT =
      Pattern.compile(
          "\\binput\\s*\\(|raw_input|System\\.in|Scanner|scanf|\\bcin\\b|stdin|readline|Stdin|gets\\(");

  private final List<SourceCode> program;
  private final ProgramKind kind;

  /**
   * @param program its own code, starting file first
   */
  SourceHints(List<SourceCode> program, ProgramKind kind) {
    this.program = program;
    this.kind = kind;
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

  /** Addresses of IPv4 that its literals name, except those of every machine. */
  List<InetAddress> addresses() {
    return program.stream()
        .flatMap(source -> source.literals().stream())
        .map(Endpoint::ipv4)
        .flatMap(Optional::stream)
        .filter(address -> !address.isLoopbackAddress() && !address.isAnyLocalAddress())
        .distinct()
        .limit(MOST_ADDRESSES)
        .toList();
  }

  /** The invocations that it suggests, most likely first. */
  List<Invocation> invocations() {
    LinkedHashSet<Invocation> invocations = new LinkedHashSet<>();
    for (SourceCode source : program) {
      FlagHints.in(source, kind).forEach(form -> invocations.add(Invocation.arguments(form)));
    }
    if (readsArguments()) {
      for (SourceCode source : program) {
        usages(source).forEach(form -> invocations.add(Invocation.arguments(form)));
      }
      for (SourceCode source : program) {
        new PositionalHints(source, kind)
            .forms()
            .forEach(form -> invocations.add(Invocation.arguments(form)));
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
