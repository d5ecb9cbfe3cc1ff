package dev.socketlab.grading.dialect;

import dev.socketlab.grading.finding.SourceCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Layouts of binary requests, from what a source reads: formats of Python's struct, structures,
 * variables and arrays in C, the reads of Java's DataInputStream.
 */
final class PackedForms {

  private static final int FEWEST = 3;
  private static final int MOST_FIELDS = 12;
  private static final int LARGEST_ARRAY = 64;

  private static final Pattern PYTHON =
      Pattern.compile(
          "(?:pack(?:_from)?|Struct|calcsize)\\(\\s*[\"']([<>=!@]?[\\dxcbB?hHiIlLqQnNfds ]{2,20})[\"']"
              + "|[\"']([<>=!@][\\dcbBhHiIlLqQfds]{3,20})[\"']");
  private static final Pattern STRUCTURE =
      Pattern.compile("struct\\s*\\w*\\s*\\{([^{}]{1,400})\\}");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "\\b(char|short|int|long|float|double|u?int(?:8|16|32|64)_t)\\s+([\\w\\s,\\[\\]]{1,200});");
  private static final Pattern READ =
      Pattern.compile(
          "\\b(?:recv|read)\\s*\\([^,;()]{1,40},\\s*(?:\\([^()]{1,40}\\)\\s*)?&?\\s*(\\w+)\\s*,\\s*sizeof");
  private static final Pattern JAVA =
      Pattern.compile("\\.read(Int|Double|Float|Long|Short|Byte|Char|UTF)\\(");
  private static final Pattern NETWORK_ORDER = Pattern.compile("\\bntoh[ls]\\b");

  private static final List<Map<String, String>> CODES =
      List.of(
          Map.of("+", "0", "-", "1", "*", "2", "/", "3"),
          Map.of("+", "1", "-", "2", "*", "3", "/", "4"),
          Map.of("+", "43", "-", "45", "*", "42", "/", "47"));

  private final Set<RequestLayout> found = new LinkedHashSet<>();

  private PackedForms() {}

  /** The layouts that these sources read. */
  static List<RequestLayout> in(List<SourceCode> sources) {
    PackedForms forms = new PackedForms();
    sources.forEach(forms::source);
    return List.copyOf(forms.found);
  }

  private void source(SourceCode source) {
    switch (source.extension()) {
      case "py" ->
          source
              .matcher(PYTHON)
              .results()
              .forEach(
                  format -> format(format.group(1) == null ? format.group(2) : format.group(1)));
      case "java", "kt" -> java(source);
      case "c", "h", "cc", "cpp", "cxx", "hpp" -> c(source);
      default -> {
        // Others are left to the guesses.
      }
    }
  }

  private void format(String format) {
    boolean ofMachine = !format.matches("[<>=!].*");
    String order = format.matches("[>!].*") ? "be" : "le";
    List<PackedField> fields = new ArrayList<>();
    Matcher part = Pattern.compile("(\\d*)([a-zA-Z?])").matcher(format);
    while (part.find() && fields.size() < MOST_FIELDS) {
      int count = part.group(1).isEmpty() ? 1 : Integer.parseInt(part.group(1));
      char letter = part.group(2).charAt(0);
      for (int i = 0; i < (letter == 's' ? 1 : Math.min(count, MOST_FIELDS)); i++) {
        PackedField.ofLetter(letter, letter == 's' ? count : 1, ofMachine, order)
            .ifPresent(fields::add);
      }
    }
    layouts(fields, ofMachine, false);
  }

  private void java(SourceCode source) {
    List<PackedField> fields = new ArrayList<>();
    for (MatchResult read : source.matcher(JAVA).results().limit(FEWEST).toList()) {
      switch (read.group(1)) {
        case "UTF" -> fields.add(new PackedField("", PackedField.Kind.UTF, "", 0));
        case "Char" -> fields.add(new PackedField("", PackedField.Kind.WIDE_CHARACTER, "", 2));
        default ->
            PackedField.ofType(read.group(1).toLowerCase(java.util.Locale.ROOT), "", 1, "be")
                .ifPresent(fields::add);
      }
    }
    layouts(fields, false, false);
  }

  private void c(SourceCode source) {
    String order = source.has(NETWORK_ORDER) ? "be" : "le";
    source
        .matcher(STRUCTURE)
        .results()
        .forEach(structure -> layouts(fields(structure.group(1), order), true, true));
    List<PackedField> declared = fields(source.code(), order);
    List<PackedField> reads = new ArrayList<>();
    for (MatchResult read : source.matcher(READ).results().limit(MOST_FIELDS).toList()) {
      List<PackedField> named =
          declared.stream().filter(field -> field.name().equals(read.group(1))).toList();
      if (named.size() >= FEWEST) {
        layouts(named.stream().map(PackedForms::unnamed).toList(), false, false);
      }
      named.stream().limit(1).forEach(reads::add);
    }
    layouts(reads, false, false);
  }

  private static PackedField unnamed(PackedField element) {
    return new PackedField("", element.kind(), element.encoding(), element.size());
  }

  /** What is declared; an array of numbers is one field for each. */
  private static List<PackedField> fields(String code, String order) {
    List<PackedField> all = new ArrayList<>();
    for (MatchResult declaration : DECLARATION.matcher(code).results().toList()) {
      for (String each : declaration.group(2).split(",", -1)) {
        Matcher name = Pattern.compile("\\s*(\\w+)\\s*(?:\\[(\\d{1,4})\\])?\\s*").matcher(each);
        if (name.matches()) {
          int count = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
          boolean text = declaration.group(1).equals("char");
          Optional<PackedField> field =
              PackedField.ofType(declaration.group(1), name.group(1), text ? count : 1, order);
          for (int i = 0; i < (text ? 1 : Math.min(count, LARGEST_ARRAY)); i++) {
            field.ifPresent(all::add);
          }
        }
      }
    }
    return all;
  }

  /** All ways in which such fields hold two operands and an operator. */
  private void layouts(List<PackedField> fields, boolean aligned, boolean padded) {
    List<Integer> numbers = new ArrayList<>();
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      (fields.get(i).isNumber() ? numbers : texts).add(i);
    }
    boolean tooMany = fields.size() > LARGEST_ARRAY || fields.size() < FEWEST;
    if (tooMany || numbers.size() < 2) {
      return;
    }
    if (!texts.isEmpty()) {
      found.add(
          layout(fields, numbers.get(0), texts.get(0), numbers.get(1), Map.of(), aligned, padded));
      return;
    }
    List<Integer> three = numbers.subList(0, FEWEST);
    for (Map<String, String> codes : CODES) {
      for (int operator : three) {
        List<Integer> operands = three.stream().filter(i -> i != operator).toList();
        boolean named = three.stream().anyMatch(i -> fields.get(i).isNamedOperator());
        if (!named || fields.get(operator).isNamedOperator()) {
          found.add(
              layout(fields, operands.get(0), operator, operands.get(1), codes, aligned, padded));
        }
      }
    }
  }

  private static RequestLayout layout(
      List<PackedField> fields,
      int first,
      int operator,
      int second,
      Map<String, String> codes,
      boolean aligned,
      boolean padded) {
    StringBuilder template = new StringBuilder();
    int size = 0;
    int widest = 1;
    for (int i = 0; i < fields.size(); i++) {
      PackedField field = fields.get(i);
      int gap = aligned ? gap(size, field.alignment()) : 0;
      template.append(PackedField.zeros(gap));
      template.append(
          i == first
              ? field.filledWith("a")
              : i == second
                  ? field.filledWith("b")
                  : i == operator ? field.filledWith("o") : field.empty());
      size += gap + field.size();
      widest = Math.max(widest, field.alignment());
    }
    template.append(PackedField.zeros(padded ? gap(size, widest) : 0));
    return RequestLayout.packed(template.toString(), codes);
  }

  private static int gap(int size, int alignment) {
    return (alignment - size % alignment) % alignment;
  }
}
