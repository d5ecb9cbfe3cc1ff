package dev.socketlab.client.cli;

import dev.socketlab.common.cli.CommandFrame;
import dev.socketlab.common.cli.UsageException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * The options of the command line.
 *
 * @param newline whether lines are sent with their end
 * @param timeout how long to wait for the connection and, unless at a terminal, for each reply
 * @param message the only message to send
 * @param raw whether a terminal is used without editing, colour and offers to reconnect
 */
record ClientOptions(
    String host,
    int port,
    boolean newline,
    Duration timeout,
    Optional<String> message,
    boolean raw,
    boolean help,
    boolean version) {

  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 10_000;
  private static final int DEFAULT_TIMEOUT_MILLIS = 10_000;

  private static final Options OPTIONS =
      new Options()
          .addOption(option("host", "HOST", "the server's name or address; " + DEFAULT_HOST))
          .addOption(option("port", "PORT", "the server's port, 1 to 65535; " + DEFAULT_PORT))
          .addOption(
              option(
                  "no-newline", null, "send lines without their end, to a server that needs none"))
          .addOption(
              option(
                  "timeout",
                  "MS",
                  "how long to wait for the connection and, except at a terminal, for each reply; "
                      + DEFAULT_TIMEOUT_MILLIS))
          .addOption(option("message", "TEXT", "send only this, print what is received, and exit"))
          .addOption(
              option(
                  "raw", null, "at a terminal: no line editing, no colour, no offer to reconnect"))
          .addOption(option("help", null, "show this"))
          .addOption(option("version", null, "show the version"));

  private static Option option(String name, String argument, String description) {
    return Option.builder()
        .longOpt(name)
        .hasArg(argument != null)
        .argName(argument)
        .desc(description)
        .get();
  }

  static ClientOptions parse(String... args) throws UsageException {
    CommandLine line;
    try {
      line =
          DefaultParser.builder().setAllowPartialMatching(false).get().parse(OPTIONS, args, false);
    } catch (UnrecognizedOptionException e) {
      throw new UsageException("unknown option " + e.getOption() + "; --help lists what there is");
    } catch (MissingArgumentException e) {
      throw new UsageException(
          "--%s needs a value: %s"
              .formatted(e.getOption().getLongOpt(), e.getOption().getDescription()));
    } catch (ParseException e) {
      throw new UsageException(e.getMessage());
    }
    List<String> places = line.getArgList();
    if (places.size() > 2) {
      throw new UsageException(
          "too many arguments: %s; allowed are [[HOST] PORT]".formatted(String.join(" ", places)));
    }
    String host = places.size() == 2 ? places.get(0) : null;
    String port = places.isEmpty() ? null : places.get(places.size() - 1);
    boolean newline = !line.hasOption("no-newline");
    String message = line.getOptionValue("message");
    if (newline && message != null && message.indexOf('\n') >= 0) {
      throw new UsageException("the message has a line end in it; allowed is one line");
    }
    return new ClientOptions(
        only(line, "host", host, DEFAULT_HOST),
        number(only(line, "port", port, "" + DEFAULT_PORT), "port", 65_535),
        newline,
        Duration.ofMillis(
            number(
                line.getOptionValue("timeout", "" + DEFAULT_TIMEOUT_MILLIS),
                "timeout",
                Integer.MAX_VALUE)),
        Optional.ofNullable(message),
        line.hasOption("raw"),
        line.hasOption("help"),
        line.hasOption("version"));
  }

  private static String only(CommandLine line, String name, String place, String otherwise)
      throws UsageException {
    String value = line.getOptionValue(name);
    if (value != null && place != null) {
      throw new UsageException(
          "the %s is given twice: %s and --%s %s".formatted(name, place, name, value));
    }
    return value != null ? value : place != null ? place : otherwise;
  }

  private static int number(String text, String name, int largest) throws UsageException {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= largest) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notAllowed(text, name, largest);
    }
    throw notAllowed(text, name, largest);
  }

  private static UsageException notAllowed(String text, String name, int largest) {
    return new UsageException(
        "%s %s is not allowed; it is a number from 1 to %d".formatted(name, text, largest));
  }

  static String helpText() {
    return CommandFrame.help(
        "client [[HOST] PORT] [options]",
        "Sends each line to the server and prints what comes, until a bye that the server"
            + " answers, /quit or the end of input. At a terminal /help tells the keys. Fed"
            + " from a pipe it prints only replies and expects one line for each line.",
        OPTIONS,
        "Exit code: 0 when all went well, 1 when the connection failed or a line was not"
            + " answered, 2 for a wrong call.");
  }
}
