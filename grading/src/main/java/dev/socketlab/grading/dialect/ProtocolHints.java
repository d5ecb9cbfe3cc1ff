package dev.socketlab.grading.dialect;

import dev.socketlab.grading.finding.Source;
import dev.socketlab.grading.finding.SourceCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program's source, its comments and a README beside it tell about its requests. */
final class ProtocolHints {

  private static final int MOST_FILES = 200;
  private static final int LONGEST = 200_000;
  private static final int MOST_STATED = 8;

  private static final Pattern SOURCE =
      Pattern.compile(".*\\.(py|java|c|h|cc|cpp|cxx|hpp|js|mjs|cjs|ts|go|rs|kt|cs|rb|php)");
  private static final Pattern PROSE = Pattern.compile("(?i).*\\.(md|txt|rst)");

  private static final Pattern PACKS =
      Pattern.compile(
          "\\bunpack\\b|\\bStruct\\(|readInt32|\\b(?:recv|read)\\([^,;()]+,\\s*(?:\\([^()]*\\)\\s*)?&");
  private static final Pattern READS_LINES =
      Pattern.compile(
          "\\b(?i:readline|readlines|nextLine|makefile|fgets|getline|BufReader|NewScanner|ReadString)\\b");
  private static final Pattern SPLITS_AT_BLANKS =
      Pattern.compile(
          "\\bsplit\\(\\s*(?:[\"'](?: |\\\\\\\\s\\+?)[\"'])?\\s*[,)]|StringTokenizer|\\bFields\\(|strtok\\([^,]{1,40},\\s*\" ");
  private static final Pattern JSON = Pattern.compile("(?i)json");
  private static final Pattern MEMBER =
      Pattern.compile("(?:\\bget\\w*\\(|\\bopt\\w*\\(|\\[)\\s*[\"'](\\w{1,20})[\"']");
  private static final Pattern DESTRUCTURED =
      Pattern.compile("\\{([\\w\\s,:]{3,80})\\}\\s*=\\s*(?:await\\s+)?(?:JSON\\.parse|\\w+)");
  private static final Pattern FORM =
      Pattern.compile(
          "parse_qsl?\\b|URLSearchParams|URLDecoder|querystring|[(,]\\s*[\"']&[\"']\\s*\\)");
  private static final Pattern READS_UTF = Pattern.compile("\\bread(?:UTF|UnsignedShort)\\(");
  private static final Pattern READS_LENGTH =
      Pattern.compile(
          "from_bytes\\(|\\bntohl\\(|readInt\\(\\)|[\"'][>!]I[\"']|readUInt32BE|BigEndian");
  private static final Pattern HEADER =
      Pattern.compile("(?i)\\bhead(?:er)?(?:_?(?:len|length|size|bytes))?\\s*=\\s*(\\d{1,3})\\b");
  private static final Pattern OPTION = Pattern.compile("--?[a-z]\\w{0,9}");

  /** Of the command line. */
  private static final Pattern OPTION_OF_START =
      Pattern.compile(
          "--?(?:p|port|h|help|host|ip|addr\\w*|v|verbose|version|l|listen|b|bind|d|debug)");

  private static final Pattern NUL = Pattern.compile("[\"'](?:\\\\0|\\\\x00|\\\\u0000)[\"']");

  private final List<SourceCode> sources = new ArrayList<>();
  private final Set<StatedForm> stated = new LinkedHashSet<>();
  private final List<String> literals = new ArrayList<>();
  private SourceVocabulary vocabulary = SourceVocabulary.of(List.of());

  private ProtocolHints() {}

  /** What stands in the files below a folder. */
  static ProtocolHints in(Path folder) throws IOException {
    ProtocolHints hints = new ProtocolHints();
    hints.sources.addAll(small(SourceCode.in(folder, file -> named(file, SOURCE), MOST_FILES)));
    hints.sources.forEach(source -> hints.literals.addAll(source.literals()));
    hints.vocabulary = SourceVocabulary.of(hints.literals);
    for (Path file : Source.below(folder, 2).stream().limit(MOST_FILES).toList()) {
      if (named(file, SOURCE) || named(file, PROSE)) {
        String text = Source.text(file);
        if (text.length() <= LONGEST) {
          hints.stated.addAll(StatedForms.in(text));
        }
      }
    }
    hints.literals.forEach(literal -> hints.stated.addAll(StatedForms.in(asPlaces(literal))));
    return hints;
  }

  private static boolean named(Path file, Pattern pattern) {
    return pattern.matcher(file.getFileName().toString()).matches();
  }

  private static List<SourceCode> small(List<SourceCode> all) {
    return all.stream().filter(source -> source.code().length() <= LONGEST).toList();
  }

  SourceVocabulary vocabulary() {
    return vocabulary;
  }

  List<StatedForm> stated() {
    return stated.stream().limit(MOST_STATED).toList();
  }

  /** A format string with names for its places: {@code REQUEST|%s}, {@code %d %c %d}. */
  private static String asPlaces(String literal) {
    List<String> places =
        Pattern.compile("%\\.?\\d*l{0,2}[difsc]")
            .matcher(literal)
            .results()
            .map(MatchResult::group)
            .toList();
    long numbers = places.stream().filter(place -> place.matches(".*[dif]")).count();
    boolean whole = places.size() == 1 && numbers == 0 && !literal.matches("\\s*%s\\s*");
    if (!whole && (places.size() != 3 || numbers != 2)) {
      return "";
    }
    String named = literal.replace("\\n", "").replace("\\r", "");
    return whole
        ? named.replaceFirst("%\\S*[sc]", "<expr>")
        : named.replaceAll("%\\.?\\d*l{0,2}[dif]", "<num>").replaceFirst("%\\S*?[sc]", "<op>");
  }

  /** Layouts with a message for each part that the source asks for. */
  List<RequestLayout> asked() {
    return AskedParts.in(sources);
  }

  /** Options that may stand in a request: {@code ADD -n 2 3 4}. */
  List<String> options() {
    return literals.stream()
        .filter(literal -> OPTION.matcher(literal).matches())
        .filter(literal -> !OPTION_OF_START.matcher(literal).matches())
        .distinct()
        .limit(2)
        .toList();
  }

  boolean packs() {
    return any(PACKS);
  }

  List<RequestLayout> packed() {
    return PackedForms.in(sources);
  }

  boolean readsLines() {
    return any(READS_LINES) || literals.contains("\\n");
  }

  boolean splitsAtBlanks() {
    return any(SPLITS_AT_BLANKS);
  }

  /** Whether a set of permitted characters holds no blank: {@code c in "+-*}{@code /()"}. */
  boolean permitsNoBlank() {
    return literals.stream()
        .anyMatch(
            literal ->
                literal.matches("(?:\\^|0-9|\\\\d|[-\\d+*/().^%\\\\\\[\\]+$?])+")
                    && literal.contains("+")
                    && literal.contains("*")
                    && literal.contains("/")
                    && literal.length() > 3);
  }

  boolean readsUtf() {
    return any(READS_UTF);
  }

  boolean usesNul() {
    return sources.stream()
        .anyMatch(source -> !source.extension().matches("c|h|cc|cpp|cxx|hpp") && source.has(NUL));
  }

  boolean endsWithCarriageReturn() {
    return literals.contains("\\r\\n");
  }

  /** Layouts with the length of the message before it. */
  List<RequestLayout> lengths() {
    List<RequestLayout> all = new ArrayList<>();
    for (SourceCode source : sources) {
      Matcher header = source.matcher(HEADER);
      if (header.find()) {
        all.add(RequestLayout.expression("{#:<" + header.group(1) + "/20:0}{e}"));
      }
    }
    if (any(READS_LENGTH)) {
      all.add(RequestLayout.expression("{#:i32be:0}{e}"));
      all.add(RequestLayout.expression("{#:i32le:0}{e}"));
    }
    return all;
  }

  /** A JSON object with the members that the source reads. */
  Optional<String> json() {
    if (!any(JSON)) {
      return Optional.empty();
    }
    List<String> names = members();
    for (SourceCode source : sources) {
      source
          .matcher(DESTRUCTURED)
          .results()
          .forEach(found -> names.addAll(List.of(found.group(1).strip().split("\\s*[,:]\\s*"))));
    }
    return JsonForm.of(names);
  }

  private List<String> members() {
    List<String> names = new ArrayList<>();
    for (SourceCode source : sources) {
      source.matcher(MEMBER).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  /** Layouts like the query of an address, with the keys that the source reads. */
  List<String> forms() {
    if (!any(FORM)) {
      return List.of();
    }
    List<String> names = members();
    literals.stream().filter(text -> text.matches("\\w{1,12}=?")).forEach(names::add);
    List<String> keys = names.stream().map(name -> name.replace("=", "")).distinct().toList();
    return FormQuery.of(keys);
  }

  SourceComparisons comparisons() {
    return SourceComparisons.in(sources);
  }

  private boolean any(Pattern pattern) {
    return sources.stream().anyMatch(source -> source.has(pattern));
  }

  /** Sets of names for the operators, the program's own first. */
  List<Map<String, String>> operators() {
    return vocabulary.verbs();
  }
}
