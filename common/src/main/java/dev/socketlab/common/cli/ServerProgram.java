package dev.socketlab.common.cli;

import dev.socketlab.common.life.Lifetime;
import dev.socketlab.common.life.Server;
import dev.socketlab.common.log.Addresses;
import dev.socketlab.common.log.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;

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
    return CommandFrame.run(name, err, () -> run(console, out, err, List.of(args)));
  }

  private int run(InputStream console, PrintStream out, PrintStream err, List<String> args)
      throws UsageException, IOException {
    ServerOptions options = new ServerOptions(name, service, abilities, choices);
    Settings settings;
    Maker wanted;
    try {
      CommandLine line = options.parse(args.toArray(String[]::new));
      if (line.hasOption("help")) {
        out.print(
            CommandFrame.help(
                "java -jar " + name + ".jar [[HOST] PORT] [options]",
                summary,
                options.all(),
                "Ctrl-C, SIGTERM or 'quit' typed here stops it."));
        return CommandFrame.DONE;
      }
      if (line.hasOption("version")) {
        out.println(name + " " + CommandFrame.version(ServerProgram.class));
        return CommandFrame.DONE;
      }
      settings = options.settings(line);
      wanted = line.hasOption(ServerOptions.LESSON) ? lesson : maker;
    } catch (UsageException wrong) {
      throw new UsageException(wrong.getMessage() + " (--help tells more)");
    }
    try (Journal journal = settings.journal(out, err)) {
      return serve(wanted, settings, console, journal);
    }
  }

  private int serve(Maker wanted, Settings settings, InputStream console, Journal journal)
      throws UsageException {
    String place = Addresses.text(settings.host(), settings.port());
    try {
      InetAddress host = InetAddress.getByName(settings.host());
      Server server = wanted.make(new InetSocketAddress(host, settings.port()), settings, journal);
      if (!bound(server, place, journal)) {
        return CommandFrame.FAILED;
      }
      journal.listening(server.address());
      new Lifetime(server, console, journal).run();
      return CommandFrame.DONE;
    } catch (UnknownHostException e) {
      journal.error(name + ": no address is known for host '" + settings.host() + "'", e);
      return CommandFrame.FAILED;
    } catch (IOException e) {
      journal.error(name + ": " + place + ": " + e.getMessage(), e);
      return CommandFrame.FAILED;
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
}
