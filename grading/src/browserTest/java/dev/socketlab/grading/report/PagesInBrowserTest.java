package dev.socketlab.grading.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.PairGrade;
import dev.socketlab.grading.grade.PairVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the pages as people do: from a folder, by mouse, by keyboard and on a phone. */
class PagesInBrowserTest {

  private static Chromium chromium;

  @TempDir private static Path directory;

  private final List<String> errors = new ArrayList<>();
  private final List<String> loaded = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void writeTheReport() throws IOException {
    chromium = Chromium.launch();
    Reports.write(Samples.wholeClass(), directory);
    Reports.write("Four servers and a client", pairs(), directory);
  }

  private static List<PairGrade> pairs() {
    PairVerdict works = new PairVerdict(Outcome.PASSED, "");
    PairVerdict fails = new PairVerdict(Outcome.FAILED, "the client does not connect");
    return List.of(
        new PairGrade("ana", "ana", "server1", works),
        new PairGrade("ana", Samples.SCRIPT, "server1", works),
        new PairGrade(Samples.SCRIPT, "ana", "server1", fails),
        new PairGrade(Samples.SCRIPT, Samples.SCRIPT, "server1", fails));
  }

  @AfterAll
  static void closeTheBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void openTheIndex() {
    open(new Browser.NewPageOptions());
  }

  @AfterEach
  void closeThePage() {
    page.close();
  }

  @Test
  void hostileNameIsShownAsText() {
    assertThat(page).hasTitle("Four servers and a client: grades");
    page.getByRole(AriaRole.LINK, named(Samples.SCRIPT)).first().click();

    assertThat(page.locator("h1")).hasText(Samples.SCRIPT);
    assertThat(page).hasTitle(Samples.SCRIPT + ": Four servers and a client");
    Locator event = page.getByText("client 2 waits in the backlog").first();
    assertThat(event).isHidden();
    page.getByText("Transcript, 10 events").first().click();
    assertThat(event).isVisible();
    assertThat(errors).isEmpty();
  }

  @Test
  void headingSortsTheTableByKeyboard() {
    Locator button = page.getByRole(AriaRole.BUTTON, named("points")).first();
    button.focus();

    page.keyboard().press("Enter");
    assertThat(page.locator("th[aria-sort=descending]")).hasText("points");
    assertThat(points()).isSortedAccordingTo(Comparator.reverseOrder());

    page.keyboard().press("Enter");
    assertThat(page.locator("th[aria-sort=ascending]")).hasText("points");
    assertThat(points()).isSorted().hasSize(30);
    assertThat(errors).isEmpty();
  }

  @Test
  void checkLinksToThoseWhoFailedIt() {
    Locator row = page.locator("section[aria-labelledby=checks] tbody tr").first();
    row.locator("summary").click();

    Locator first = row.locator(".who a").first();
    String name = first.innerText();
    first.click();

    assertThat(page.locator("h1")).hasText(name);
  }

  @Test
  void pagesLoadNothingElse() {
    ClassGrade grade = Samples.wholeClass();
    grade.submissions().forEach(one -> page.navigate(url(PageLink.to(one).href())));

    assertThat(loaded).hasSize(31).allMatch(url -> url.endsWith(".html"));
    assertThat(errors).isEmpty();
  }

  @Test
  void policyAllowsTheStyle() {
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(251, 251, 250)");

    page.close();
    open(new Browser.NewPageOptions().setColorScheme(ColorScheme.DARK));
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(20, 22, 26)");
  }

  @Test
  void phoneNeedsNoSidewaysScrolling() {
    page.close();
    open(new Browser.NewPageOptions().setViewportSize(360, 740));
    assertThat(overflow()).isZero();

    page.navigate(url(PageLink.to(Samples.wholeClass().submissions().get(5)).href()));
    page.locator("details").all().forEach(details -> details.locator("summary").click());
    assertThat(overflow()).isZero();
  }

  @Test
  void matrixShowsEachPairAndWhyItFails() {
    page.close();
    open(new Browser.NewPageOptions().setViewportSize(360, 740));
    page.navigate(url("matrix.html"));

    assertThat(page).hasTitle("Four servers and a client: clients and servers");
    Locator row = page.locator("section[aria-labelledby=of-server1] tbody tr").last();
    assertThat(row.locator("th")).hasText(Samples.SCRIPT);
    assertThat(row.locator("td").first()).hasText("\u2717 FAILED");
    assertThat(row.locator("td").first()).hasAttribute("title", "the client does not connect");
    assertThat(page.locator("section[aria-labelledby=wrong] tbody tr")).hasCount(2);
    assertThat(overflow()).isZero();
    assertThat(errors).isEmpty();
  }

  private void open(Browser.NewPageOptions options) {
    page = chromium.browser().newPage(options);
    page.onConsoleMessage(message -> errors.add(message.text()));
    page.onPageError(errors::add);
    page.onRequest(request -> loaded.add(request.url()));
    page.navigate(url(HtmlReport.FILE));
  }

  private static String url(String file) {
    return directory.resolve(file).toUri().toString();
  }

  private List<Integer> points() {
    return page
        .locator("section[aria-labelledby=submissions] tbody td:nth-child(3)")
        .all()
        .stream()
        .map(cell -> Integer.valueOf(cell.getAttribute("data-value")))
        .toList();
  }

  /** How much wider than the window the page is, in pixels. */
  private int overflow() {
    return (Integer)
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
