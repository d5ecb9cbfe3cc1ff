package dev.socketlab.grading.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A request as a JSON object, from the names of its members. */
final class JsonForm {

  /** An object with at least one member. */
  private static final Pattern OBJECT = Pattern.compile("\\{\\s*\\\\?[\"']\\w+\\\\?[\"']\\s*:.*");

  private static final Pattern MEMBER = Pattern.compile("[\"'](\\w{1,20})\\\\?[\"']\\s*:");

  private static final Pattern OPERAND =
      Pattern.compile(
          "(?i)(num(ber)?|operand|op(?=\\d)|value|val|arg|param|n|v)_?([12ab]|one|two)?|[abxy]|(first|second|left|right|lhs|rhs)(_?(num(ber)?|operand|value))?");
  private static final Pattern OPERATOR =
      Pattern.compile(
          "(?i)op|oper|operator|operation|opcode|action|method|command|cmd|type|func(tion)?");
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?i)expr(ession)?|equation|formula|calculation|problem|query|input|message|text");

  private JsonForm() {}

  /** The object that a line shows; empty if that is none, or a reply. */
  static Optional<StatedForm> in(String line) {
    if (!OBJECT.matcher(line).find()) {
      return Optional.empty();
    }
    List<String> names =
        MEMBER.matcher(line).results().map((MatchResult member) -> member.group(1)).toList();
    return of(names).map(form -> new StatedForm(form, Map.of(), Spacing.EITHER));
  }

  /** The object with these of the names that a request has; empty if some are missing. */
  static Optional<String> of(List<String> names) {
    Set<String> distinct = new LinkedHashSet<>(names);
    List<String> operands = matching(distinct, OPERAND);
    List<String> operators = matching(distinct, OPERATOR);
    List<String> expressions = matching(distinct, EXPRESSION);
    if (operands.size() >= 2 && !operators.isEmpty()) {
      return Optional.of(
          "{\"%s\": {a}, \"%s\": {b}, \"%s\": \"{o}\"}"
              .formatted(operands.get(0), operands.get(1), operators.get(0)));
    }
    return expressions.stream().findFirst().map(name -> "{\"%s\": \"{e:json}\"}".formatted(name));
  }

  private static List<String> matching(Set<String> names, Pattern pattern) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      if (pattern.matcher(name).matches()) {
        all.add(name);
      }
    }
    return all;
  }
}
