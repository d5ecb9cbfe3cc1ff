package dev.socketlab.common.cli;

import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.log.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** The words of a server's command line: which there are, and what they mean. */
final class ServerOptions {

  private static final String HOST = "127.0.0.1";
  private static final int PORT = 10000;
  private static final int BACKLOG = 1024;
  private static final int MOST_DELAY = 3_600_000;

  private final Choice service;
  private final Choice framing =
      new Choice(
          "framing",
          Arrays.stream(Framing.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList(),
          "where a message ends: at its line end, with each arrival, or as the first one shows");
  private final List<Choice> own;
  private final Options options = new Options();

  /**
   * @param service the default one
   * @param own what only this server offers
   */
  ServerOptions(String service, List<Choice> own) {
    this.service = new Choice("service", Services.names(service), "what a message gets back");
    this.own = List.copyOf(own);
    option("host", "HOST", "name or address to listen on (default " + HOST + ")");
    option("port", "PORT", "port to listen on, 0 for a free one (default " + PORT + ")");
    option(this.service);
    this.own.forEach(this::option);
    option("delay", "MS", "milliseconds spent on each message, to see who waits (default 0)");
    option(framing);
    option("backlog", "N", "connections the kernel may hold unaccepted (default " + BACKLOG + ")");
    options.addOption(null, "quiet", false, "print errors only");
    options.addOption(null, "verbose", false, "print messages and stack traces, too");
    options.addOption("h", "help", false, "print this help");
    options.addOption(null, "version", false, "print the version");
  }

  Options all() {
    return options;
  }

  CommandLine parse(String... args) throws UsageException {
    try {
      return DefaultParser.builder().setAllowPartialMatching(false).get().parse(options, args);
    } catch (ParseException e) {
      String message = e.getMessage();
      throw new UsageException(
          message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
    }
  }

  Settings settings(CommandLine line) throws UsageException {
    List<String> places = new ArrayList<>(line.getArgList());
    if (places.size() > 2) {
      throw new UsageException(
          "expected at most HOST and PORT, not '" + String.join(" ", places) + "'");
    }
    String port = places.isEmpty() ? null : places.remove(places.size() - 1);
    String host = places.isEmpty() ? null : places.remove(0);
    Map<String, String> choices = new HashMap<>();
    for (Choice choice : own) {
      choices.put(choice.name(), word(line, choice));
    }
    return new Settings(
        host(either(line, "host", host)),
        number("port", either(line, "port", port), 0, 65_535, PORT),
        word(line, service),
        Duration.ofMillis(number("--delay", line.getOptionValue("delay"), 0, MOST_DELAY, 0)),
        Framing.valueOf(word(line, framing).toUpperCase(Locale.ROOT)),
        number("--backlog", line.getOptionValue("backlog"), 1, 65_535, BACKLOG),
        level(line),
        choices);
  }

  private static String host(String host) throws UsageException {
    if (host != null && host.isBlank()) {
      throw new UsageException("host is a name or an address, not '" + host + "'");
    }
    return host == null ? HOST : host;
  }

  private static String either(CommandLine line, String option, String place)
      throws UsageException {
    String value = line.getOptionValue(option);
    if (value != null && place != null) {
      throw new UsageException(
          option + " is given twice: '" + place + "' and --" + option + " '" + value + "'");
    }
    return value == null ? place : value;
  }

  private static String word(CommandLine line, Choice choice) throws UsageException {
    return choice.check(line.getOptionValue(choice.name(), choice.fallback()));
  }

  private static int number(String what, String text, int least, int most, int fallback)
      throws UsageException {
    if (text == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number that is out of range
    }
    throw new UsageException(
        what + " is a number from " + least + " to " + most + ", not '" + text + "'");
  }

  private static Journal.Level level(CommandLine line) throws UsageException {
    if (line.hasOption("quiet") && line.hasOption("verbose")) {
      throw new UsageException("--quiet and --verbose exclude each other");
    }
    return line.hasOption("quiet")
        ? Journal.Level.QUIET
        : line.hasOption("verbose") ? Journal.Level.VERBOSE : Journal.Level.NORMAL;
  }

  private void option(String name, String argument, String description) {
    options.addOption(
        Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get());
  }

  private void option(Choice choice) {
    option(
        choice.name(),
        choice.syntax(),
        choice.description() + " (default " + choice.fallback() + ")");
  }
}
