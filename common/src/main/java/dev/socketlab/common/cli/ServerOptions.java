package dev.socketlab.common.cli;

import dev.socketlab.common.frame.Framing;
import dev.socketlab.common.log.Journal;
import dev.socketlab.common.service.Names;
import dev.socketlab.common.text.Escaped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The options of a server's command line, and what they mean. */
final class ServerOptions {

  static final String LESSON = "lesson";

  private static final String HOST = "127.0.0.1";
  private static final int PORT = 10000;
  private static final int BACKLOG = 1024;
  private static final int MOST_DELAY = 3_600_000;
  private static final int MOST_BUFFER = 1024 * 1024;
  private static final int LEAST_TURNS = 2;
  private static final int MOST_TURNS = 100;

  /** Options that only one server has. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "--when-busy", "server1",
          "--threads", "server2",
          "--turns", "server3",
          "--on-quit", "server3");

  /** The options that a lesson has, too. */
  private static final Set<String> OF_LESSONS = Set.of(LESSON, "host", "port", "quiet");

  private final String server;
  private final Set<Ability> abilities;

  private final Choice service;
  private final Choice framing =
      new Choice(
          "framing",
          Arrays.stream(Framing.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList(),
          "where a message ends: at its line end, with each arrival, or as the first one shows");
  private final Choice onQuit =
      new Choice("on-quit", List.of("stop", "next-group"), "what follows when one of them quits");
  private final List<Choice> own;
  private final Options options = new Options();

  /**
   * @param server its name
   * @param service the default one
   * @param own what only this server offers
   */
  ServerOptions(String server, String service, Set<Ability> abilities, List<Choice> own) {
    this.server = server;
    this.abilities = abilities;
    this.service =
        new Choice("service", Services.names(service, abilities), "what a message gets back");
    this.own = List.copyOf(own);
    option("host", "HOST", "name or address to listen on (default " + HOST + ")");
    option("port", "PORT", "port to listen on, 0 for a free one (default " + PORT + ")");
    option(this.service);
    option("name", "NAME", "the server's, for --service name (default " + server + ")");
    this.own.forEach(this::option);
    if (abilities.contains(Ability.TURNS)) {
      option("turns", "N", "listens to N clients in strict order, once all are there");
      option(onQuit);
    }
    options.addOption(
        null, "once", false, "serve one client and end; an echo ends at an empty line, too");
    option("delay", "MS", "milliseconds spent on each message, to see who waits (default 0)");
    option(framing);
    option("buffer", "BYTES", "bytes of one read (default: 65536, or 8192 for server2 and chats)");
    option("backlog", "N", "connections the kernel may hold unaccepted (default " + BACKLOG + ")");
    options.addOption(
        null, LESSON, false, "run the lesson: the idea of this server in one short file");
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
    } catch (UnrecognizedOptionException e) {
      String option = e.getOption().replaceFirst("=.*", "");
      String whose = ELSEWHERE.get(option);
      throw new UsageException(
          whose == null
              ? "unrecognized option: " + e.getOption()
              : option + " is an option of " + whose + ", not of " + server);
    } catch (ParseException e) {
      String message = e.getMessage();
      throw new UsageException(
          message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1));
    }
  }

  Settings settings(CommandLine line) throws UsageException {
    List<String> places = new ArrayList<>(line.getArgList());
    String service = service(line);
    boolean named = service.equals(Services.NAME);
    if (places.size() > (named ? 3 : 2)) {
      throw new UsageException(
          "expected at most HOST and PORT"
              + (named ? " and NAME" : "")
              + ", not '"
              + String.join(" ", places)
              + "'");
    }
    String name = either(line, "name", places.size() > 2 ? places.remove(2) : null);
    String port = places.isEmpty() ? null : places.remove(places.size() - 1);
    String host = places.isEmpty() ? null : places.remove(0);
    Map<String, String> choices = new HashMap<>();
    for (Choice choice : own) {
      choices.put(choice.name(), word(line, choice));
    }
    int turns = number("--turns", line.getOptionValue("turns"), LEAST_TURNS, MOST_TURNS, 0);
    exclude(line, service, turns);
    return new Settings(
        host(either(line, "host", host)),
        number("port", either(line, "port", port), 0, 65_535, PORT),
        service,
        name(name),
        Duration.ofMillis(number("--delay", line.getOptionValue("delay"), 0, MOST_DELAY, 0)),
        Framing.valueOf(word(line, framing).toUpperCase(Locale.ROOT)),
        number("--buffer", line.getOptionValue("buffer"), 1, MOST_BUFFER, 0),
        number("--backlog", line.getOptionValue("backlog"), 1, 65_535, BACKLOG),
        line.hasOption("once"),
        turns,
        word(line, onQuit).equals("stop") ? OnQuit.STOP : OnQuit.NEXT_GROUP,
        level(line),
        choices);
  }

  private String service(CommandLine line) throws UsageException {
    if (Services.CHAT.equals(line.getOptionValue("service")) && !abilities.contains(Ability.CHAT)) {
      throw new UsageException("--service chat is for server2 and server3, not for " + server);
    }
    return word(line, service);
  }

  private String name(String name) throws UsageException {
    if (name != null && !Names.isName(name)) {
      throw new UsageException("--name is " + Names.RULE + ", not '" + Escaped.line(name) + "'");
    }
    return name == null ? server : name;
  }

  /** Refuses combinations that make no sense: silently ignoring an option would be worse. */
  private static void exclude(CommandLine line, String service, int turns) throws UsageException {
    if (line.hasOption(LESSON)) {
      for (Option option : line.getOptions()) {
        if (!OF_LESSONS.contains(option.getLongOpt())) {
          throw new UsageException(
              "--lesson takes HOST, PORT and --quiet only, not --" + option.getLongOpt());
        }
      }
    }
    boolean once = line.hasOption("once");
    if (line.hasOption("name") && !service.equals(Services.NAME)) {
      throw new UsageException("--name goes with --service name, not with " + service);
    }
    if (line.hasOption("on-quit") && turns == 0) {
      throw new UsageException("--on-quit goes with --turns only");
    }
    if (turns > 0 && service.equals(Services.CHAT)) {
      throw new UsageException("--turns and --service chat exclude each other");
    }
    if (once && (turns > 0 || service.equals(Services.CHAT))) {
      throw new UsageException(
          "--once is for a single client, which excludes "
              + (turns > 0 ? "--turns" : "--service chat"));
    }
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
      // reported below, like a number that is out of range
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
