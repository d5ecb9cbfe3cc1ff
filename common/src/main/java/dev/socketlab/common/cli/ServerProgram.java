package dev.socketlab.common.cli;

import dev.socketlab.common.life.Lifetime;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Addresses;
import dev.socketlab.common.log.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/**
 * A server as a program: reads the command line, runs the server until it is stopped, and reports
 * every failure in one line.
 *
 * @param name as in {@code server1}
 * @param summary one sentence that says how it waits for clients
 * @param service the default one
 * @param abilities what it can do that not every server can
 * @param choices options that only this server has
 * @param maker makes the server
 * @param lesson makes the server that {@code --lesson} runs instead; it has no options
 */
public record ServerProgram(
    String name,
    String summary,
    String service,
    Set<Ability> abilities,
    List<Choice> choices,
    Maker maker,
    Maker lesson) {

  /** Makes the server; its constructor does no I/O. */
  public interface Maker {
    /**
     * Makes it.
     *
     * @throws UsageException if the settings ask for something that this machine does not have
     */
    Server make(InetSocketAddress address, Settings settings, Journal journal)
        throws UsageException;
  }

  /** The exit codes of all programs. */
  private static final int DONE = 0;

  private static final int FAILED = 1;
  private static final int WRONG_CALL = 2;

  public ServerProgram {
    abilities = Set.copyOf(abilities);
    choices = List.copyOf(choices);
  }

  /**
   * Runs until stopped.
   *
   * @param console where {@code quit} may be typed
   * @return the exit code
   */
  public int run(InputStream console, PrintStream out, PrintStream err, String... args) {
    ServerOptions options = new ServerOptions(name, service, abilities, choices);
    Settings settings;
    Maker wanted;
    try {
      CommandLine line = options.parse(args);
      if (line.hasOption("help")) {
        help(options, out);
        return DONE;
      }
      if (line.hasOption("version")) {
        out.println(name + " " + version());
        return DONE;
      }
      settings = options.settings(line);
      wanted = line.hasOption(ServerOptions.LESSON) ? lesson : maker;
    } catch (UsageException e) {
      err.println(name + ": " + e.getMessage() + " (--help tells more)");
      return WRONG_CALL;
    }
    return serve(wanted, settings, console, settings.journal(out, err));
  }

  private int serve(Maker wanted, Settings settings, InputStream console, Journal journal) {
    String place = Addresses.text(settings.host(), settings.port());
    try {
      InetAddress host = InetAddress.getByName(settings.host());
      Server server = wanted.make(new InetSocketAddress(host, settings.port()), settings, journal);
      if (!bound(server, place, journal)) {
        return FAILED;
      }
      journal.listening(server.address());
      new Lifetime(server, console).run();
      return DONE;
    } catch (UsageException e) {
      journal.error(name + ": " + e.getMessage(), e);
      return WRONG_CALL;
    } catch (UnknownHostException e) {
      journal.error(name + ": no address is known for host '" + settings.host() + "'", e);
      return FAILED;
    } catch (IOException e) {
      journal.error(name + ": " + place + ": " + e.getMessage(), e);
      return FAILED;
    }
  }

  private boolean bound(Server server, String place, Journal journal) {
    try {
      server.start();
      return true;
    } catch (IOException e) { // creating the socket has failed, or binding it
      journal.error(name + ": " + BindFailure.text(place, e.getMessage()), e);
      return false;
    }
  }

  private void help(ServerOptions options, PrintStream out) {
    HelpFormatter formatter =
        HelpFormatter.builder()
            .setHelpAppendable(new TextHelpAppendable(out))
            .setShowSince(false)
            .get();
    try {
      formatter.printHelp(
          "java -jar " + name + ".jar [[HOST] PORT] [options]",
          summary,
          options.all(),
          "Ctrl-C, SIGTERM or 'quit' typed here stops it.",
          false);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a PrintStream throws none
    }
  }

  private static String version() {
    String version = ServerProgram.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
