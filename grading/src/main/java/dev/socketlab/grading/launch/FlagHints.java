package dev.socketlab.grading.launch;

import dev.socketlab.grading.finding.SourceCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The flags that a source declares or compares with, and the command lines they suggest. */
final class FlagHints {

  /**
   * One value that can be given: with {@code -p}, {@code --port}, or by position. A word that ends
   * with {@code =} and its value are one argument.
   */
  private record Option(String letter, String word, ArgumentRole role, boolean required) {}

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:add_argument|add_option|addOption|addRequiredOption|\\.option|click\\.option)\\s*\\("
              + "([^()]*+(?:\\([^()]*+\\)[^()]*+){0,40}+)\\)");
  private static final Pattern OF_GO =
      Pattern.compile("flag\\.(?:Int|String|Uint)\\w*\\(\\s*(?:&\\w+\\s*,\\s*)?\"([\\w-]+)\"");
  private static final Pattern GETOPT_LONG =
      Pattern.compile(
          "\\{\\s*(?:\\.name\\s*=\\s*)?\"([\\w-]+)\"\\s*,\\s*(?:\\.has_arg\\s*=\\s*)?(?:required_argument|1)\\b");

  /** {@code sub.add_parser("serve")}, {@code program.command('serve')}. */
  private static final Pattern SUBCOMMAND =
      Pattern.compile("(?:add_parser|\\.command)\\s*\\(\\s*[\"']([\\w-]+)");

  private static final Pattern GETOPT =
      Pattern.compile("getopt\\w*\\s*\\([^;\\n]*?\"(:?(?:[A-Za-z]:{0,2}){1,30})\"");
  private static final Pattern LETTERS = Pattern.compile("[\"'](:?(?:[A-Za-z]:?){1,30})[\"']");
  private static final Pattern LETTER = Pattern.compile("([A-Za-z])(:?)");
  private static final Pattern QUOTED_FLAG = Pattern.compile("[\"'](--?[A-Za-z][\\w-]*)[\"'=]");
  private static final Pattern QUOTED_NAME = Pattern.compile("[\"']([A-Za-z][\\w-]*)[\"']");
  private static final Pattern PARSED_WORD =
      Pattern.compile("(?:argv|args|options|opts|values)\\.(port|host|address|ip)\\b");
  private static final Pattern ARGUMENTS = Pattern.compile("\\b(argv|args|arg)\\b");

  private static final Pattern ENDPOINT = Pattern.compile("(?:split|partition)\\(\\s*[\"']:[\"']");
  private static final Pattern PARSER = Pattern.compile("minimist|yargs|parseArgs|docopt");

  /** Goes on to the argument that follows. */
  private static final Pattern NEXT =
      Pattern.compile("\\+\\s*1|\\+\\+|\\.next|\\bnext\\(|shift|optarg|pop|poll|remove");

  private static final int NEAR = 160;

  private FlagHints() {}

  /** Arguments with flags, the most complete first. */
  static List<List<String>> in(SourceCode source, ProgramKind kind) {
    List<Option> options = new ArrayList<>();
    declared(source, options);
    getopt(source, options);
    compared(source, options);
    parsed(source, options);
    List<List<String>> forms = new ArrayList<>();
    if (options.stream().anyMatch(option -> option.role().givesPort())) {
      forms.add(form(options, true, false));
      forms.add(form(options, true, true));
      forms.add(form(options, false, false));
    } else if (source.has(ARGUMENTS)) {
      forms.addAll(AssignedArguments.in(source));
    }
    Optional<String> command = subcommand(source, kind);
    return forms.stream()
        .map(form -> command.map(word -> prepended(word, form)).orElse(form))
        .distinct()
        .toList();
  }

  /** The subcommand with which the program is of that kind, or the only one that it has. */
  private static Optional<String> subcommand(SourceCode source, ProgramKind kind) {
    List<String> words =
        source.matcher(SUBCOMMAND).results().map(command -> command.group(1)).toList();
    return words.stream()
        .filter(word -> kind.mode().matcher(word).find())
        .findFirst()
        .or(() -> words.stream().findFirst());
  }

  private static List<String> prepended(String word, List<String> form) {
    List<String> longer = new ArrayList<>(List.of(word));
    longer.addAll(form);
    return longer;
  }

  /** Declared to a library: argparse, optparse, click, commander, Go's flag. */
  private static void declared(SourceCode source, List<Option> options) {
    Matcher call = source.matcher(DECLARED);
    while (call.find()) {
      String inside = call.group(1);
      if (inside.matches("(?s).*(store_true|store_false|is_flag|BooleanOptional).*")) {
        continue;
      }
      String letter = "";
      String word = "";
      Matcher flag = QUOTED_FLAG.matcher(inside.replaceAll("[ ,]+<[^>]*>", "\""));
      while (flag.find()) {
        if (flag.group(1).startsWith("--")) {
          word = flag.group(1);
        } else {
          letter = flag.group(1);
        }
      }
      Matcher name = QUOTED_NAME.matcher(inside);
      boolean positional = letter.isEmpty() && word.isEmpty();
      if (positional && !name.find()) {
        continue;
      }
      String named = positional ? name.group(1) : (word.isEmpty() ? inside : word);
      ArgumentRole role =
          ArgumentRole.of(inside) == ArgumentRole.ENDPOINT
              ? ArgumentRole.ENDPOINT
              : ArgumentRole.of(named);
      boolean required =
          positional
              ? !inside.contains("nargs")
              : inside.matches("(?s).*required\\s*=\\s*True.*")
                  || call.group().contains("addRequiredOption");
      options.add(new Option(letter, word, role, required));
    }
    Matcher go = source.matcher(OF_GO);
    while (go.find()) {
      options.add(new Option("-" + go.group(1), "", ArgumentRole.of(go.group(1)), false));
    }
  }

  /** Letters for getopt: what each stands for shows where it is handled. */
  private static void getopt(SourceCode source, List<Option> options) {
    if (!source.code().contains("getopt")) {
      return;
    }
    source
        .matcher(GETOPT_LONG)
        .results()
        .map(option -> option.group(1))
        .forEach(word -> options.add(new Option("", "--" + word, ArgumentRole.of(word), false)));
    if (options.stream().anyMatch(sameRole(ArgumentRole.PORT))) {
      return;
    }
    Set<String> strings = new LinkedHashSet<>();
    for (Pattern pattern : List.of(GETOPT, LETTERS)) {
      Matcher matcher = source.matcher(pattern);
      while (matcher.find()) {
        strings.add(matcher.group(1));
      }
    }
    Map<String, ArgumentRole> letters = new LinkedHashMap<>();
    for (String string : strings) {
      Matcher letter = LETTER.matcher(string);
      while (letter.find()) {
        if (letter.group(2).equals(":")) {
          letters.putIfAbsent(letter.group(1), roleOfLetter(source, letter.group(1)));
        }
      }
    }
    letters.forEach((letter, role) -> options.add(new Option("-" + letter, "", role, false)));
  }

  private static ArgumentRole roleOfLetter(SourceCode source, String letter) {
    Matcher handled =
        source.matcher(Pattern.compile("(case\\s*'" + letter + "'|[\"']-" + letter + "[\"'])"));
    if (handled.find()) {
      String code = source.code();
      String after = code.substring(handled.start(), Math.min(code.length(), handled.end() + NEAR));
      int next = after.indexOf("case", 5);
      ArgumentRole role =
          ArgumentRole.of(next < 0 ? firstLines(after, 3) : after.substring(0, next));
      if (role != ArgumentRole.OTHER) {
        return role;
      }
    }
    return ArgumentRole.of(letter);
  }

  private static String upToNextFlag(String code) {
    Matcher next = QUOTED_FLAG.matcher(code);
    boolean found = next.find();
    if (found && code.substring(0, next.start()).matches("[^;:{]{0,40}")) {
      found = next.find(); // the first was another name of the same flag
    }
    return found ? code.substring(0, next.start()) : code;
  }

  private static String firstLines(String text, int lines) {
    return String.join(" ", text.lines().limit(lines).toList());
  }

  /** Parsed by hand: flags that a source compares with and whose next word is their value. */
  private static void compared(SourceCode source, List<Option> options) {
    if (!options.isEmpty() || !source.has(ARGUMENTS)) {
      return;
    }
    String code = source.code();
    Set<String> seen = new LinkedHashSet<>();
    Matcher flag = source.matcher(QUOTED_FLAG);
    while (flag.find()) {
      String after = code.substring(flag.end(), Math.min(code.length(), flag.end() + NEAR));
      boolean joined = code.charAt(flag.end() - 1) == '=';
      ArgumentRole role = ArgumentRole.of(flag.group(1));
      ArgumentRole handled = ArgumentRole.of(upToNextFlag(firstLines(after, 2)));
      // What a letter stands for shows where it is handled.
      if (role == ArgumentRole.OTHER || (flag.group(1).length() == 2 && handled.givesPort())) {
        role = handled;
      }
      if (ENDPOINT.matcher(firstLines(after, 3)).find()) {
        role = ArgumentRole.ENDPOINT;
      }
      if ((joined || NEXT.matcher(after).find())
          && seen.add(flag.group(1))
          && options.stream().noneMatch(sameRole(role))) {
        options.add(new Option(flag.group(1) + (joined ? "=" : ""), "", role, false));
      }
    }
  }

  private static Predicate<Option> sameRole(ArgumentRole role) {
    return option -> option.role() == role;
  }

  /** Parsed by a library that takes any word: minimist, yargs. */
  private static void parsed(SourceCode source, List<Option> options) {
    if (!options.isEmpty() || !source.has(PARSER)) {
      return;
    }
    Matcher word = source.matcher(PARSED_WORD);
    Set<String> seen = new LinkedHashSet<>();
    while (word.find()) {
      if (seen.add(word.group(1))) {
        options.add(new Option("", "--" + word.group(1), ArgumentRole.of(word.group(1)), false));
      }
    }
  }

  /**
   * @param all whether to give a host if possible, or only what is required
   * @param words whether to prefer {@code --port} to {@code -p}
   */
  private static List<String> form(List<Option> options, boolean all, boolean words) {
    List<String> form = new ArrayList<>();
    boolean port = false;
    for (Option option : options) {
      boolean wanted =
          option.required()
              || option.role().givesPort()
              || (all && option.role() == ArgumentRole.HOST);
      boolean again = option.role().givesPort() && port;
      if (!wanted || again) {
        continue;
      }
      port |= option.role().givesPort();
      String flag =
          (words && !option.word().isEmpty()) || option.letter().isEmpty()
              ? option.word()
              : option.letter();
      if (flag.endsWith("=")) {
        form.add(flag + option.role().value());
        continue;
      }
      if (!flag.isEmpty()) {
        form.add(flag);
      }
      form.add(option.role().value());
    }
    return form;
  }
}
