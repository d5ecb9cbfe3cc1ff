package dev.socketlab.grading.recording;

import dev.socketlab.grading.dialect.LineEnd;
import dev.socketlab.grading.dialect.MessageTemplate;
import dev.socketlab.grading.dialect.RequestForm;
import dev.socketlab.grading.dialect.RequestSpelling;
import dev.socketlab.grading.dialect.Spacing;
import dev.socketlab.grading.dialect.SuggestedRequest;
import dev.socketlab.grading.dialect.ValueEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms of request that explain a recording, the likeliest first. */
final class RecordedForms {

  private static final int DIGITS = 3;

  /** Between two places. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=})(?=\\{[abo#])");

  /** A packed number; what ends such a message is part of it. */
  private static final Pattern PACKED = Pattern.compile("\\{[ab]:" + ValueEncoding.BINARY_WORD);

  private final List<RecordedRequest> recorded;
  private final String source;
  private final String name;

  /**
   * @param source the client's file
   * @param name what was typed where the client asked for a name
   */
  RecordedForms(List<RecordedRequest> recorded, String source, String name) {
    boolean answered = recorded.stream().anyMatch(RecordedRequest::answered);
    this.recorded =
        recorded.stream().filter(one -> one.complete() && (one.answered() || !answered)).toList();
    this.source = source;
    this.name = name;
  }

  List<SuggestedRequest> suggestions() {
    if (recorded.isEmpty()) {
      return List.of();
    }
    int once = messagesSentOnce();
    List<byte[]> opening = recorded.get(0).messages().subList(0, once);
    List<RecordedRequest> requests = new ArrayList<>();
    for (RecordedRequest one : recorded) {
      int from = one.first() ? once : 0;
      requests.add(one.with(one.messages().subList(from, one.messages().size())));
    }
    int count = requests.get(0).messages().size();
    List<RecordedRequest> alike =
        requests.stream().filter(one -> one.messages().size() == count).toList();
    List<String> templates = new ArrayList<>();
    Map<String, String> verbs = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int index = i;
      MessageAligner.Aligned aligned =
          MessageAligner.align(
              alike.stream().map(RecordedRequest::typed).toList(),
              alike.stream().map(one -> one.messages().get(index)).toList());
      templates.add(aligned.template());
      verbs.putAll(aligned.verbs());
    }
    return suggestions(templates, verbs, opening.stream().map(this::openingTemplate).toList());
  }

  /** How many messages a client sends only once on a connection. */
  private int messagesSentOnce() {
    RecordedRequest one = recorded.get(0);
    int most = one.messages().size() - 1;
    if (!one.first()) {
      return 0;
    }
    List<RecordedRequest> later = recorded.stream().filter(other -> !other.first()).toList();
    if (!later.isEmpty()) {
      return Math.max(0, Math.min(most, most + 1 - later.get(0).messages().size()));
    }
    int same = 0;
    while (same < most && isTheSameInAll(same) && !isPart(one, same)) {
      same++;
    }
    return same;
  }

  private boolean isTheSameInAll(int index) {
    byte[] message = recorded.get(0).messages().get(index);
    return recorded.stream()
        .allMatch(
            other ->
                other.messages().size() > index
                    && Arrays.equals(other.messages().get(index), message));
  }

  private static boolean isPart(RecordedRequest request, int index) {
    return !Places.in(request.messages().get(index), request.typed()).isEmpty();
  }

  /** A message of the opening, with a place for the client's name. */
  private String openingTemplate(byte[] message) {
    String written = MessageTemplate.literal(message);
    return written.startsWith("{x:") ? written : written.replace(name, "{n}");
  }

  private List<SuggestedRequest> suggestions(
      List<String> templates, Map<String, String> verbs, List<String> opening) {
    LineEnd end = end(templates, opening);
    List<String> bare = templates.stream().map(text -> without(end, text)).toList();
    List<String> first = opening.stream().map(text -> without(end, text)).toList();
    Spacing spacing = isTight() ? Spacing.FORBIDDEN : Spacing.NEEDED;
    Set<RequestForm> forms = new LinkedHashSet<>();
    RequestForm main = form(bare, verbs, spacing, end);
    forms.add(main);
    Spacing other = spacing == Spacing.NEEDED ? Spacing.FORBIDDEN : Spacing.NEEDED;
    if (main.spelling().takesExpressions()) {
      forms.add(form(bare, verbs, other, end));
    } else if (bare.size() == 1) {
      apart(bare.get(0), end).forEach(parts -> forms.add(form(parts, verbs, spacing, end)));
    }
    for (RequestForm form : List.copyOf(forms)) {
      forms.add(new RequestForm(form.spelling(), form.spacing(), form.end(), 1));
    }
    return forms.stream().map(form -> new SuggestedRequest(form, first, source)).toList();
  }

  private static RequestForm form(
      List<String> messages, Map<String, String> verbs, Spacing spacing, LineEnd end) {
    return new RequestForm(new RequestSpelling(messages, verbs), spacing, end, DIGITS);
  }

  /** What may have been several messages that came so close that they look like one. */
  private static List<List<String>> apart(String template, LineEnd end) {
    List<List<String>> all = new ArrayList<>();
    if (end == LineEnd.LINE_FEED && template.contains("\n")) {
      all.add(List.of(template.split("\n", -1)));
    }
    String[] places = BETWEEN.split(template);
    if (places.length > 1) {
      all.add(List.of(places));
    }
    return all;
  }

  private boolean isTight() {
    TypedRequest typed = recorded.get(0).typed();
    return typed.hasOperands()
        && recorded.get(0).messages().stream()
            .anyMatch(message -> Places.containText(message, typed.tight()));
  }

  /** What ends every message, if all have the same end. */
  private static LineEnd end(List<String> templates, List<String> opening) {
    List<String> all = new ArrayList<>(templates);
    all.addAll(opening);
    List<LineEnd> ends =
        List.of(LineEnd.CARRIAGE_RETURN, LineEnd.LINE_FEED, LineEnd.NUL, LineEnd.LENGTH);
    for (LineEnd end : all.stream().anyMatch(PACKED.asPredicate()) ? List.<LineEnd>of() : ends) {
      if (all.stream().noneMatch(template -> without(end, template).equals(template))) {
        return end;
      }
    }
    return LineEnd.NOTHING;
  }

  private static String without(LineEnd end, String template) {
    return switch (end) {
      case CARRIAGE_RETURN -> cut(template, "\r\n");
      case LINE_FEED -> cut(template, "\n");
      case NUL -> template.indexOf('\0') < template.length() - 1 ? template : cut(template, "\0");
      case LENGTH ->
          template.startsWith("{#:i16be:0}")
              ? template.substring("{#:i16be:0}".length())
              : template;
      case NOTHING -> template;
    };
  }

  private static String cut(String template, String end) {
    return template.endsWith(end)
        ? template.substring(0, template.length() - end.length())
        : template;
  }
}
