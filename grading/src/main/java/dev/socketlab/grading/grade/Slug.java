package dev.socketlab.grading.grade;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a constant is written in files: in lower case, with hyphens. */
public final class Slug {

  private Slug() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that is written like this. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> kind, String slug) {
    return Stream.of(kind.getEnumConstants()).filter(one -> of(one).equals(slug)).findFirst();
  }
}
