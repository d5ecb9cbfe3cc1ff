package dev.socketlab.grading.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The menu that a client may show to its user. */
public final class Menu {

  private static final Pattern CALCULATION =
      Pattern.compile(
          "(?im)^\\W*(\\d)\\s*[\\].):=-]+.*?(\\bcalc|evaluat|expression|\\bmath|arith|\\badd|\\bsum\\b|\\+)");

  private Menu() {}

  /** The choice for a sum; the first one if none is recognized. */
  public static String choiceOfSum(String shown) {
    Matcher calculation = CALCULATION.matcher(shown);
    return calculation.find() ? calculation.group(1) : "1";
  }
}
