package dev.socketlab.grading.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a program says about its own arguments: {@code Usage: ./server HOST PORT}, {@code
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
  private static final Pattern PORT_NUMBER = Pattern.compile("[1-9]\\d{2,4}");
  private static final Pattern ADDRESS = Pattern.compile("localhost|\\d{1,3}(\\.\\d{1,3}){3}");

  private UsageLine() {}

  /** All forms that a text tells, each as arguments with {host} and {port}. */
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
    forms.removeIf(form -> !form.contains(ArgumentRole.PORT.value()));
    return forms;
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
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(line);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    int at = 0;
    while (at < tokens.size() && INTERPRETER.matcher(tokens.get(at)).matches()) {
      at++;
    }
    at++; // the program's own name
    List<String> form = new ArrayList<>();
    int unknown = 0;
    while (at < tokens.size()) {
      String token = tokens.get(at++).replaceAll("^[\"'`]+|[\"'`;,.)]+$", "");
      boolean optional = token.startsWith("[");
      String bare = token.replaceAll("[\\[\\]<>{}()]", "").strip();
      if (bare.isEmpty()) {
        continue;
      }
      String[] inner = bare.split("[ =]+", 2);
      if (FLAG.matcher(inner[0]).matches()) {
        boolean valueInside = inner.length == 2;
        boolean valueNext =
            !valueInside && !optional && at < tokens.size() && isPlaceholder(tokens.get(at));
        if (valueInside || valueNext) {
          String value = valueInside ? inner[1] : tokens.get(at++);
          ArgumentRole role = role(inner[0] + " " + value);
          if (!optional || role == ArgumentRole.PORT || role == ArgumentRole.HOST) {
            form.add(inner[0]);
            form.add(role.value());
          }
        } else if (!optional) {
          form.add(inner[0]);
        }
        continue;
      }
      ArgumentRole role = role(bare);
      boolean placeholder = isPlaceholder(token);
      if (optional && role != ArgumentRole.PORT && role != ArgumentRole.HOST) {
        break;
      }
      if (!placeholder && role != ArgumentRole.PORT && role != ArgumentRole.HOST) {
        break; // prose
      }
      unknown += role == ArgumentRole.PORT || role == ArgumentRole.HOST ? 0 : 1;
      form.add(role.value());
    }
    if (unknown == 1 && form.size() == 1) {
      return Optional.of(List.of(ArgumentRole.PORT.value()));
    }
    return form.isEmpty() ? Optional.empty() : Optional.of(form);
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
