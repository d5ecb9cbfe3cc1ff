package dev.socketlab.grading.subject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways of asking that are tried, the usual ones first. */
final class Requests {

  /** Choices of a menu, in the order in which everybody lists the operators. */
  private static final Map<String, String> MENU = Map.of("+", "1", "-", "2", "*", "3", "/", "4");

  private static final String BLANK = " ";

  private static final List<LineEnd> USUAL = List.of(LineEnd.LINE_FEED, LineEnd.NOTHING);

  private Requests() {}

  /** A text, closed in any way. */
  static List<Request> lines() {
    List<Request> all = new ArrayList<>();
    for (LineEnd end : LineEnd.values()) {
      all.add(Request.LINE.with(end));
    }
    return all;
  }

  static List<Request> all(Vocabulary vocabulary) {
    Set<Request> all = new LinkedHashSet<>();
    if (vocabulary.packs()) {
      packed()
          .forEach(spelling -> all.add(new Request(spelling, Spacing.EITHER, LineEnd.NOTHING, 2)));
    }
    plain(all, Request.DIGITS);
    told(vocabulary).forEach(spelling -> add(all, spelling, Spacing.EITHER));
    plain(all, 1);
    add(all, Spelling.saying("{e}="), Spacing.FORBIDDEN);
    add(all, Spelling.saying("{e} ="), Spacing.NEEDED);
    for (LineEnd end : List.of(LineEnd.NUL, LineEnd.LENGTH)) {
      all.add(new Request(Spelling.PLAIN, Spacing.NEEDED, end, Request.DIGITS));
      all.add(new Request(Spelling.PLAIN, Spacing.FORBIDDEN, end, Request.DIGITS));
    }
    for (int choice = 1; choice <= 4; choice++) {
      add(all, Spelling.saying(choice + " {e}"), Spacing.NEEDED);
    }
    twoOperands(vocabulary).forEach(spelling -> add(all, spelling, Spacing.EITHER));
    return List.copyOf(all);
  }

  private static void plain(Set<Request> all, int digits) {
    for (Spacing spacing : List.of(Spacing.NEEDED, Spacing.FORBIDDEN)) {
      for (LineEnd end : USUAL) {
        all.add(new Request(Spelling.PLAIN, spacing, end, digits));
      }
    }
  }

  private static void add(Set<Request> all, Spelling spelling, Spacing spacing) {
    for (LineEnd end : USUAL) {
      all.add(new Request(spelling, spacing, end, Request.DIGITS));
    }
  }

  /** What the source itself tells: words for the operators, and signs between the parts. */
  private static List<Spelling> told(Vocabulary vocabulary) {
    List<Spelling> told = new ArrayList<>();
    for (Map<String, String> words : vocabulary.verbs()) {
      told.add(joined(BLANK, "{o}", "{a}", "{b}").with(words));
      told.add(joined(BLANK, "{a}", "{o}", "{b}").with(words));
    }
    for (String between : vocabulary.separators()) {
      if (!between.equals(BLANK)) {
        told.add(joined(between, "{o}", "{a}", "{b}"));
        told.add(joined(between, "{a}", "{o}", "{b}"));
      }
    }
    return told;
  }

  /** Operator and operands in any order, with the words of the program's own. */
  private static List<Spelling> twoOperands(Vocabulary vocabulary) {
    List<Map<String, String>> verbs = new ArrayList<>(vocabulary.verbs());
    verbs.add(Map.of());
    verbs.add(MENU);
    List<Spelling> all = new ArrayList<>();
    for (Map<String, String> words : verbs) {
      for (String between : vocabulary.separators()) {
        all.add(joined(between, "{o}", "{a}", "{b}").with(words));
        all.add(joined(between, "{a}", "{b}", "{o}").with(words));
        all.add(joined(between, "{a}", "{o}", "{b}").with(words));
      }
    }
    // Asked for one after the other.
    for (Map<String, String> words : verbs) {
      all.add(Spelling.saying("{a}", "{b}", "{o}").with(words));
      all.add(Spelling.saying("{o}", "{a}", "{b}").with(words));
      all.add(Spelling.saying("{a}", "{o}", "{b}").with(words));
    }
    return all;
  }

  /** Structures of C, and what Python packs like them. */
  private static List<Spelling> packed() {
    return List.of(
        Spelling.saying("{A}{B}{o}"),
        Spelling.saying("{o}{A}{B}"),
        Spelling.saying("{A}{o}\0\0\0{B}"),
        Spelling.saying("{o}\0\0\0{A}{B}"),
        Spelling.saying("{A}{B}{o}\0\0\0"));
  }

  private static Spelling joined(String between, String... parts) {
    return Spelling.saying(String.join(between, parts));
  }
}
