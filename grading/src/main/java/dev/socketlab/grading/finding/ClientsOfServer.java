package dev.socketlab.grading.finding;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The clients of a submission, those first that seem to belong to one of its servers: in the same
 * folder, with a matching name, the same port, the same language.
 */
public final class ClientsOfServer {

  private static final int SAME_FOLDER = 8;
  private static final int SAME_PORT = 6;
  private static final int SAME_NAME = 6;
  private static final int CALLED_CLIENT = 3;
  private static final int SAME_LANGUAGE = 2;

  private static final Pattern PORT = Pattern.compile("(?<![\\w.])[1-9]\\d{3,4}(?![\\w.])");

  /** What is left of a name says which server a client is for: {@code server2}, {@code client2}. */
  private static final Pattern ROLE = Pattern.compile("server|servidor|srv|client[ea]?|cli");

  private final References references;
  private final Path server;

  private ClientsOfServer(References references, Path server) {
    this.references = references;
    this.server = server;
  }

  /** The likeliest first. */
  public static List<Path> of(References references, Path server) {
    ClientsOfServer clients = new ClientsOfServer(references, server);
    return references.files().stream()
        .filter(clients::isClient)
        .sorted(
            Comparator.comparingInt(clients::score)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** How much a client seems to belong to a server: more than to others, for which it is lower. */
  public static int kinship(References references, Path client, Path server) {
    return new ClientsOfServer(references, server).score(client);
  }

  private boolean isClient(Path file) {
    if (file.equals(server) || !Languages.isStarted(file)) {
      return false;
    }
    SourceTraits own = SourceTraits.of(references.code(file));
    return own.starts()
        && !own.listens()
        && (own.connects() || references.traitsOf(file).connects());
  }

  private int score(Path file) {
    int score = file.getParent().equals(server.getParent()) ? SAME_FOLDER : -distance(file);
    if (ports(file).stream().anyMatch(ports(server)::contains)) {
      score += SAME_PORT;
    }
    if (which(file).equals(which(server))) {
      score += SAME_NAME;
    }
    if (Languages.stem(file).toLowerCase(Locale.ROOT).contains("cli")) {
      score += CALLED_CLIENT;
    }
    if (Languages.family(file).equals(Languages.family(server))) {
      score += SAME_LANGUAGE;
    }
    return score;
  }

  /** How many folders lie between the two. */
  private int distance(Path file) {
    return server.getParent().relativize(file.getParent()).getNameCount();
  }

  private static String which(Path file) {
    String name = ProgramFinder.plain(Languages.stem(file));
    return ROLE.matcher(name).replaceAll("");
  }

  private Set<String> ports(Path file) {
    SourceCode code = references.code(file);
    return code == null
        ? new HashSet<>()
        : code.matcher(PORT).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
