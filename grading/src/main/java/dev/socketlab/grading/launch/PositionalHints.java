package dev.socketlab.grading.launch;

import dev.socketlab.grading.finding.SourceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments that a source takes by position, judging by what it uses each of them for. */
final class PositionalHints {

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

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\bint\\s*\\(|atoi|strtol|parseInt|Atoi|parse::|Integer\\.valueOf|Number\\(|stoi");

  /** {@code host, port = sys.argv[1:]}, {@code const [, , host, port] = process.argv}. */
  private static final Pattern UNPACKED =
      Pattern.compile(
          "(?m)^[^=\\n\\w]*(?:(?:const|let|var)\\s+)?[\\[(]?((?:\\w*\\s*,\\s*){1,5}\\w+)[\\])]?\\s*=\\s*"
              + "(?:sys\\.|process\\.)?(?:argv|args)\\s*(\\[\\s*1\\s*:\\s*]|\\.slice\\(\\s*\\d\\s*\\))?\\s*;?\\s*$");

  /** {@code port = Integer.parseInt(list.remove(0))}: taken one after the other. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "(\\w+)\\s*=\\s*[^=;,\\n]{0,60}?(?:\\.shift\\(\\s*\\)|\\.(?:remove|pop)\\(\\s*0\\s*\\)"
              + "|\\.removeFirst\\(|\\.poll\\(|\\bnext\\()");

  /** Says what the program is to be, not what the argument is. */
  private static final Pattern COMPARED = Pattern.compile("[\"'](?:server|client)[\"']");

  private static final Pattern SPLIT = Pattern.compile("(?:split|partition)\\(\\s*[\"']:[\"']");

  private static final int MOST = 5;

  private final SourceCode source;
  private final ProgramKind kind;

  PositionalHints(SourceCode source, ProgramKind kind) {
    this.source = source;
    this.kind = kind;
  }

  /** The arguments it may take, most likely first. */
  List<List<String>> forms() {
    List<List<String>> forms = new ArrayList<>();
    byPlace().ifPresent(forms::add);
    unpacked().ifPresent(forms::add);
    if (forms.isEmpty()) {
      taken().ifPresent(forms::add);
    }
    return forms;
  }

  /** By the index of each argument that it uses, and by what it uses it for. */
  private Optional<List<String>> byPlace() {
    TreeMap<Integer, ArgumentRole> places = new TreeMap<>();
    int first = firstPlace(source);
    source
        .code()
        .lines()
        .filter(line -> line.length() <= LONGEST_LINE)
        .map(line -> COMPARED.matcher(line).replaceAll(" "))
        .forEach(
            line -> {
              List<MatchResult> arguments = ARGUMENT.matcher(line).results().toList();
              for (int i = 0; i < arguments.size(); i++) {
                MatchResult argument = arguments.get(i);
                String place = argument.group(argument.group(2) == null ? 4 : 2);
                int index = Integer.parseInt(place) - first;
                if (index >= 0) {
                  places.merge(index, role(line, arguments, i), PositionalHints::clearer);
                }
              }
            });
    Matcher counted = source.matcher(COUNTED);
    int most = places.isEmpty() ? 0 : places.lastKey() + 1;
    if (counted.find()) {
      most = Math.max(most, Integer.parseInt(counted.group(1)) - first);
    }
    List<ArgumentRole> roles = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      roles.add(places.getOrDefault(i, ArgumentRole.OTHER));
    }
    return form(roles);
  }

  private Optional<List<String>> unpacked() {
    Matcher unpacked = source.matcher(UNPACKED);
    if (!unpacked.find()) {
      return Optional.empty();
    }
    List<ArgumentRole> roles = new ArrayList<>();
    for (String name : unpacked.group(1).split(",", -1)) {
      roles.add(ArgumentRole.of(name));
    }
    boolean all = unpacked.group(2) == null;
    int before = !all ? 0 : source.extension().equals("py") ? 1 : 2;
    return form(roles.subList(Math.min(before, roles.size()), roles.size()));
  }

  private Optional<List<String>> taken() {
    return form(
        source.matcher(TAKEN).results().map(taken -> ArgumentRole.of(taken.group(1))).toList());
  }

  private Optional<List<String>> form(List<ArgumentRole> roles) {
    if (roles.isEmpty() || roles.size() > MOST) {
      return Optional.empty();
    }
    boolean named = roles.contains(ArgumentRole.PORT) || roles.contains(ArgumentRole.ENDPOINT);
    List<String> form = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      ArgumentRole role = roles.get(i);
      boolean guessed = !named && role != ArgumentRole.HOST && i == roles.size() - 1;
      String value = role == ArgumentRole.OTHER ? word().orElse(role.value()) : role.value();
      form.add(guessed ? ArgumentRole.PORT.value() : value);
    }
    return Optional.of(form);
  }

  /** A word that the source compares with and that chooses what the program is. */
  private Optional<String> word() {
    return source.literals().stream()
        .filter(literal -> kind.mode().matcher(literal).matches())
        .findFirst();
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
    if (arguments.size() == 1) {
      String only = statement(line, arguments.get(0));
      String[] assigned = only.split("=", 2);
      return role(only, assigned.length == 2 && !only.contains("==") ? assigned[0] : only);
    }
    String[] sides = line.split("=", 2);
    boolean kept = sides.length == 2 && !line.contains("==");
    String[] names = sides[0].split(",", -1);
    // Several in one line: "host, port = argv[1], int(argv[2])", "bind((argv[1], int(argv[2])))".
    int from = which == 0 ? 0 : arguments.get(which - 1).end();
    String part = line.substring(from, arguments.get(which).end());
    boolean parallel = kept && names.length == arguments.size();
    return role(part, parallel ? names[which] : part);
  }

  /** Of a line with several statements the one that has the argument. */
  private static String statement(String line, MatchResult argument) {
    int end = line.indexOf(';', argument.end());
    return line.substring(
        line.lastIndexOf(';', argument.start()) + 1, end < 0 ? line.length() : end);
  }

  /**
   * The role of one argument.
   *
   * @param part the code that handles it
   * @param name the variable that it is assigned to; the same as {@code part} if there is none
   */
  private static ArgumentRole role(String part, String name) {
    ArgumentRole named = ArgumentRole.of(name);
    boolean number = NUMBER.matcher(part).find();
    if (named == ArgumentRole.HOST && number && name.equals(part)) {
      return ArgumentRole.PORT; // "bind(("", int(argv[1])))"
    }
    if (named == ArgumentRole.PORT || named == ArgumentRole.HOST) {
      return SPLIT.matcher(part).find() ? ArgumentRole.ENDPOINT : named;
    }
    if (ArgumentRole.of(part.replaceAll("argv|args|Args", " ")) == ArgumentRole.PORT) {
      return ArgumentRole.PORT;
    }
    return number ? ArgumentRole.COUNT : named;
  }

  private static ArgumentRole clearer(ArgumentRole one, ArgumentRole other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
