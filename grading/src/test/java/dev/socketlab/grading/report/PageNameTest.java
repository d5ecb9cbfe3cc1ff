package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNameTest {

  @Test
  void safeNameIsKept() {
    assertThat(PageName.of("ada-lovelace_2")).isEqualTo("ada-lovelace_2.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../../etc/passwd",
        "a/b",
        "a\\b",
        "C:evil",
        "con",
        "nul",
        "-rf",
        "a\u0000b",
        "a\nb",
        "<script>",
        "\u202Etxt.exe",
        "王小明",
        "Ada",
        "a b",
        "a%2e",
        "---",
        "ada."
      })
  void anyOtherNameIsMadeSafe(String name) {
    assertThat(PageName.of(name))
        .matches("page[a-z0-9_-]*\\.[0-9a-f]{16}\\.html")
        .hasSizeLessThan(80)
        .doesNotContain("-.");
  }

  @Test
  void longNameIsCut() {
    assertThat(PageName.of("a".repeat(10_000))).hasSizeLessThan(80);
  }

  @Test
  void namesNeverShareAPage() {
    List<String> names =
        List.of("ada", "Ada", "ADA", "ada.", "ada ", "ada/", "", " ", "page", PageName.of("Ada"));

    assertThat(names.stream().map(PageName::of).map(name -> name.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void sameNameAlwaysGivesTheSamePage() {
    assertThat(PageName.of("donald knuth")).isEqualTo("page-donald-knuth.ce7c2bd31db35c52.html");
  }
}
