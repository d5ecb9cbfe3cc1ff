package dev.socketlab.grading.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The request forms that are tried, the usual ones first. */
final class RequestForms {

  /** Choices of a menu with the operators in the usual order. */
  private static final Map<String, String> MENU = Map.of("+", "1", "-", "2", "*", "3", "/", "4");

  private static final String BLANK = " ";

  private static final List<LineEnd> USUAL = List.of(LineEnd.LINE_FEED, LineEnd.NOTHING);

  private RequestForms() {}

  /** A text with any delimiter. */
  static List<RequestForm> lines() {
    List<RequestForm> all = new ArrayList<>();
    for (LineEnd end : LineEnd.values()) {
      all.add(RequestForm.LINE.with(end));
    }
    return all;
  }

  static List<RequestForm> all(SourceVocabulary vocabulary) {
    Set<RequestForm> all = new LinkedHashSet<>();
    if (vocabulary.packs()) {
      packed()
          .forEach(
              spelling -> all.add(new RequestForm(spelling, Spacing.EITHER, LineEnd.NOTHING, 2)));
    }
    plain(all, RequestForm.DIGITS);
    fromSource(vocabulary).forEach(spelling -> add(all, spelling, Spacing.EITHER));
    plain(all, 1);
    add(all, RequestSpelling.saying("{e}="), Spacing.FORBIDDEN);
    add(all, RequestSpelling.saying("{e} ="), Spacing.NEEDED);
    for (LineEnd end : List.of(LineEnd.NUL, LineEnd.LENGTH)) {
      all.add(new RequestForm(RequestSpelling.PLAIN, Spacing.NEEDED, end, RequestForm.DIGITS));
      all.add(new RequestForm(RequestSpelling.PLAIN, Spacing.FORBIDDEN, end, RequestForm.DIGITS));
    }
    for (int choice = 1; choice <= 4; choice++) {
      add(all, RequestSpelling.saying(choice + " {e}"), Spacing.NEEDED);
    }
    twoOperands(vocabulary).forEach(spelling -> add(all, spelling, Spacing.EITHER));
    return List.copyOf(all);
  }

  private static void plain(Set<RequestForm> all, int digits) {
    for (Spacing spacing : List.of(Spacing.NEEDED, Spacing.FORBIDDEN)) {
      for (LineEnd end : USUAL) {
        all.add(new RequestForm(RequestSpelling.PLAIN, spacing, end, digits));
      }
    }
  }

  private static void add(Set<RequestForm> all, RequestSpelling spelling, Spacing spacing) {
    for (LineEnd end : USUAL) {
      all.add(new RequestForm(spelling, spacing, end, RequestForm.DIGITS));
    }
  }

  /** What the source suggests: words for the operators, and separators between the parts. */
  private static List<RequestSpelling> fromSource(SourceVocabulary vocabulary) {
    List<RequestSpelling> told = new ArrayList<>();
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

  /** Operator and operands in any order, with the program's own words. */
  private static List<RequestSpelling> twoOperands(SourceVocabulary vocabulary) {
    List<Map<String, String>> verbs = new ArrayList<>(vocabulary.verbs());
    verbs.add(Map.of());
    verbs.add(MENU);
    List<RequestSpelling> all = new ArrayList<>();
    for (Map<String, String> words : verbs) {
      for (String between : vocabulary.separators()) {
        all.add(joined(between, "{o}", "{a}", "{b}").with(words));
        all.add(joined(between, "{a}", "{b}", "{o}").with(words));
        all.add(joined(between, "{a}", "{o}", "{b}").with(words));
      }
    }
    // One part for each message.
    for (Map<String, String> words : verbs) {
      all.add(RequestSpelling.saying("{a}", "{b}", "{o}").with(words));
      all.add(RequestSpelling.saying("{o}", "{a}", "{b}").with(words));
      all.add(RequestSpelling.saying("{a}", "{o}", "{b}").with(words));
    }
    return all;
  }

  /** C structures, and what Python packs like them. */
  private static List<RequestSpelling> packed() {
    return List.of(
        RequestSpelling.saying("{A}{B}{o}"),
        RequestSpelling.saying("{o}{A}{B}"),
        RequestSpelling.saying("{A}{o}\0\0\0{B}"),
        RequestSpelling.saying("{o}\0\0\0{A}{B}"),
        RequestSpelling.saying("{A}{B}{o}\0\0\0"));
  }

  private static RequestSpelling joined(String between, String... parts) {
    return RequestSpelling.saying(String.join(between, parts));
  }
}
