package dev.socketlab.grading.launch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses what a program says about its own arguments: {@code Usage: ./server HOST PORT}, {@code
 * usage: s.py [-h] -d ADDRESS -p PORT}, or an example, {@code server 1234 -v}.
 */
final class UsageLine {

  private static final Pattern LINE =
      Pattern.compile(
          "(?i)(?:usage|syntax|synopsis|uso|aufruf|verwendung|utilisation|sample|example|run)\\b"
              + "[^:\\n]{0,20}:+\\s*([^\\n]*(?:\\n\\s+[-\\[<][^\\n]*){0,20})");

  /** "the following arguments are required: -d/--address, port". */
  private static final Pattern REQUIRED = Pattern.compile("(?i)arguments are required: ([^\\n]+)");

  private static final Pattern TOKEN =
      Pattern.compile("\\[[^\\[\\]]*(?:\\[[^\\]]*\\])?[^\\]]*\\]|<[^>]*>|\\S+");
  private static final Pattern INTERPRETER =
      Pattern.compile(
          "(?i)(sudo|java|python\\d?(\\.\\d+)?|py|node|go|run|npx|ts-node|tsx|-jar|-cp)");
  private static final Pattern FLAG = Pattern.compile("--?[A-Za-z][\\w-]*");
  private static final Pattern SAID_FLAG = Pattern.compile("(?<![\\w-])--?[A-Za-z][\\w-]*");
  private static final int LONGEST_COMPLAINT = 200;
  private static final Pattern PORT_NUMBER = Pattern.compile("[1-9]\\d{2,4}");
  private static final Pattern ADDRESS = Pattern.compile("localhost|\\d{1,3}(\\.\\d{1,3}){3}");

  private UsageLine() {}

  /** All command lines that a text shows, each as arguments with {host} and {port}. */
  static List<List<String>> in(String text) {
    List<List<String>> forms = new ArrayList<>();
    Matcher required = REQUIRED.matcher(text);
    while (required.find()) {
      forms.add(required(required.group(1)));
    }
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      form(line.group(1)).ifPresent(forms::add);
    }
    forms.removeIf(form -> form.stream().noneMatch(word -> word.contains("{port}")));
    if (forms.isEmpty()) {
      complaint(text).ifPresent(forms::add);
    }
    return forms;
  }

  /** A flag that is asked for without a usage line: "-port is mandatory", "no --listen". */
  private static Optional<List<String>> complaint(String text) {
    return text.lines()
        .filter(line -> line.length() <= LONGEST_COMPLAINT)
        .flatMap(line -> SAID_FLAG.matcher(line).results())
        .map(MatchResult::group)
        .filter(flag -> ArgumentRole.of(flag).givesPort())
        .map(flag -> List.of(flag, ArgumentRole.of(flag).value()))
        .findFirst();
  }

  private static List<String> required(String names) {
    List<String> form = new ArrayList<>();
    for (String each : names.split(",\\s*", -1)) {
      String[] spelled = each.strip().split("/", -1);
      if (spelled[0].startsWith("-")) {
        form.add(spelled[0]);
      }
      form.add(ArgumentRole.of(spelled[spelled.length - 1]).value());
    }
    return form;
  }

  private static Optional<List<String>> form(String line) {
    Deque<String> tokens = new ArrayDeque<>();
    Matcher matcher = TOKEN.matcher(line);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    while (!tokens.isEmpty() && INTERPRETER.matcher(tokens.peek()).matches()) {
      tokens.remove();
    }
    tokens.poll(); // the program's own name
    List<String> form = new ArrayList<>();
    int unknown = 0;
    while (!tokens.isEmpty()) {
      String token = tokens.remove().replaceAll("^[\"'`]+|[\"'`;,.)]+$", "");
      boolean optional = token.startsWith("[");
      String bare = token.replaceAll("[\\[\\]<>{}()]", "").strip();
      if (bare.isEmpty()) {
        continue;
      }
      String[] flag = bare.split("[ =]+", 2);
      if (FLAG.matcher(flag[0]).matches()) {
        addFlag(form, bare, optional, tokens);
        continue;
      }
      ArgumentRole role = role(bare);
      if (!isEndpoint(role) && (optional || !isPlaceholder(token))) {
        break; // what follows is optional, or prose
      }
      unknown += isEndpoint(role) ? 0 : 1;
      form.add(role.value());
    }
    if (unknown == 1 && form.size() == 1) {
      return Optional.of(List.of(ArgumentRole.PORT.value()));
    }
    return form.isEmpty() ? Optional.empty() : Optional.of(form);
  }

  /**
   * Adds a flag, with its value if it takes one.
   *
   * @param bare its name, and its value if the same token contains it
   * @param following the tokens after it, of which the first may be its value
   */
  private static void addFlag(
      List<String> form, String bare, boolean optional, Deque<String> following) {
    String[] flag = bare.split("[ =]+", 2);
    boolean valueInside = flag.length == 2;
    boolean valueNext =
        !valueInside && !optional && !following.isEmpty() && isPlaceholder(following.peek());
    if (valueInside || valueNext) {
      ArgumentRole role = role(flag[0] + " " + (valueInside ? flag[1] : following.remove()));
      if (optional && !isEndpoint(role)) {
        return;
      }
      if (bare.startsWith(flag[0] + "=")) {
        form.add(flag[0] + "=" + role.value());
      } else {
        form.add(flag[0]);
        form.add(role.value());
      }
    } else if (!optional) {
      form.add(flag[0]);
    }
  }

  private static boolean isEndpoint(ArgumentRole role) {
    return role.givesPort() || role == ArgumentRole.HOST;
  }

  private static ArgumentRole role(String words) {
    String value = words.substring(words.lastIndexOf(' ') + 1);
    if (PORT_NUMBER.matcher(value).matches()) {
      return ArgumentRole.PORT;
    }
    return ADDRESS.matcher(value).matches() ? ArgumentRole.HOST : ArgumentRole.of(words);
  }

  /** {@code <port>}, {@code PORT}, {@code port}, {@code 8080}: what stands for a value. */
  private static boolean isPlaceholder(String token) {
    return token.startsWith("<")
        || token.matches("[\\[]?[A-Z][A-Z_\\d-]*[\\]]?")
        || token.matches("\\{.*}")
        || PORT_NUMBER.matcher(token).matches()
        || ADDRESS.matcher(token).matches()
        || (token.matches("[A-Za-z_-]+") && ArgumentRole.of(token) != ArgumentRole.OTHER);
  }
}
