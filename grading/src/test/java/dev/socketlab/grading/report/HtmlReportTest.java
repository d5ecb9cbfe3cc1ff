package dev.socketlab.grading.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.grade.CheckGrade;
import dev.socketlab.grading.grade.ClassGrade;
import dev.socketlab.grading.grade.Event;
import dev.socketlab.grading.grade.Event.Kind;
import dev.socketlab.grading.grade.Explanation;
import dev.socketlab.grading.grade.Outcome;
import dev.socketlab.grading.grade.ProgramGrade;
import dev.socketlab.grading.grade.SubmissionGrade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  @TempDir private Path directory;

  @Test
  void indexLinksEachSubmissionToItsPage() throws IOException {
    List<Path> written = HtmlReport.write(Samples.wholeClass(), directory);
    String index = Files.readString(directory.resolve("index.html"));

    List<String> links =
        Pattern.compile("<th scope=\"row\" class=\"name\"><a href=\"([^\"]+)\"")
            .matcher(index)
            .results()
            .map(link -> link.group(1))
            .toList();

    assertThat(links).hasSize(30).doesNotHaveDuplicates();
    assertThat(written)
        .startsWith(directory.resolve("index.html"))
        .containsAll(links.stream().map(directory::resolve).toList())
        .allMatch(Files::isRegularFile);
  }

  @Test
  void indexShowsScoresOfSubmissionAndPrograms() {
    assertThat(HtmlReport.index(Samples.three()))
        .contains("<h1>Four servers</h1>")
        .contains(">bob</a>", "<span>20%</span>", "data-value=\"2\">2<span class=\"of\">/10</span>")
        .contains("Assignment <code>four-servers</code>, seed <code>42</code>");
  }

  @Test
  void indexShowsWhichChecksTheClassFailed() {
    String checks = HtmlReport.index(Samples.three()).split("<h2 id=\"checks\">", 2)[1];

    assertThat(checks)
        .containsSubsequence("refuses-second-client", "Failed by", "bob", "starts-listening")
        .contains("<td class=\"number failed\" data-value=\"1\">1</td>");
  }

  @Test
  void pageShowsEveryPartOfAnExplanation() {
    ClassGrade grade = Samples.three();

    assertThat(HtmlReport.page(grade, grade.submissions().get(1)))
        .contains("<code>python3 server1.py 40001</code>")
        .contains("<article class=\"failed\">", "<code>refuses-second-client</code>")
        .contains("The second client was neither refused nor told anything.")
        .contains("<dt>sent</dt><dd>2+2<span class=\"escape\">\\n</span>, on a second connection")
        .contains("<dt>expected</dt><dd>a refused or closed connection")
        .contains("<dt>received</dt><dd>nothing: the connection waits")
        .contains("<dt>hint</dt><dd>While one client is served")
        .contains("Transcript, 10 events", "1.2 s later");
  }

  @Test
  void outcomeIsNeverShownByColourAlone() {
    ClassGrade grade = Samples.three();

    assertThat(HtmlReport.page(grade, grade.submissions().get(2)))
        .contains("<span aria-hidden=\"true\">!</span> broken")
        .contains("<span aria-hidden=\"true\">~</span> unsteady")
        .contains("<span aria-hidden=\"true\">\u2013</span> skipped");
  }

  @Test
  void nothingFromAProgramOrAFileNameIsMarkup() {
    String hostile = "\"'><img src=x onerror=alert(1)>" + Samples.SCRIPT + "\u0000\u202E";
    CheckGrade check =
        new CheckGrade(
            hostile,
            Outcome.FAILED,
            0,
            1,
            new Explanation(hostile, hostile, hostile, hostile, hostile, hostile),
            List.of(new Event(0, hostile, Kind.PRINTED, hostile)));
    SubmissionGrade submission =
        new SubmissionGrade(hostile, List.of(new ProgramGrade(hostile, hostile, List.of(check))));
    ClassGrade grade = new ClassGrade(hostile, hostile, 1, List.of(submission));

    assertThat(List.of(HtmlReport.index(grade), HtmlReport.page(grade, submission)))
        .allSatisfy(
            html ->
                assertThat(html)
                    .contains("&lt;script&gt;document.title=", "\\x00\\u{202e}")
                    .doesNotContain("<img", "<script>document", "\u0000", "\u202E")
                    .doesNotContain("href=\"\"", "title=\"\"'"));
  }

  @Test
  void pagesLoadNothing() {
    ClassGrade grade = Samples.wholeClass();

    assertThat(List.of(HtmlReport.index(grade), HtmlReport.page(grade, grade.submissions().get(0))))
        .allSatisfy(
            html ->
                assertThat(html)
                    .contains("default-src 'none'")
                    .doesNotContain("http://", "https://", "src=\"", "<link", "@import", "url("));
  }

  @Test
  void policyAllowsStyleAndScriptByHash() throws Exception {
    String index = HtmlReport.index(Samples.three());

    assertThat(index)
        .contains("style-src 'sha256-" + hash(index, "style") + "'")
        .contains("script-src 'sha256-" + hash(index, "script") + "'");
  }

  @Test
  void submissionPageAllowsNoScript() {
    ClassGrade grade = Samples.three();

    assertThat(HtmlReport.page(grade, grade.submissions().get(2)))
        .contains("script-src 'none'")
        .doesNotContain("<script");
  }

  @Test
  void classWithoutSubmissionsHasAnIndex() {
    assertThat(HtmlReport.index(Samples.graded())).contains("<dt>submissions</dt><dd>0</dd>");
  }

  private static String hash(String html, String element) throws Exception {
    Matcher matcher =
        Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL).matcher(html);
    assertThat(matcher.find()).isTrue();
    byte[] text = matcher.group(1).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
  }
}
