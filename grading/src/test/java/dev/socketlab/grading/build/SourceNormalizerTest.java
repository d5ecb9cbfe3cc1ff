package dev.socketlab.grading.build;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNormalizerTest {

  private static final String TEXT = "class A { String s = \"Größe ändern, naïve déjà vu\"; }\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "x-MacRoman", "UTF-16"})
  void javaInAnotherEncodingIsReadAndNamed(String encoding) throws Exception {
    Path source = Files.writeString(folder.resolve("A.java"), TEXT, Charset.forName(encoding));

    assertThat(SourceNormalizer.normalize(folder)).containsExactly("A.java is read as " + encoding);
    assertThat(source).hasContent(TEXT);
    assertThat(SourceNormalizer.normalize(folder)).isEmpty();
  }

  @Test
  void byteOrderMarkIsTakenOff() throws Exception {
    Path source = Files.writeString(folder.resolve("A.java"), "\uFEFF" + TEXT);

    assertThat(SourceNormalizer.normalize(folder)).isEmpty();
    assertThat(Files.readString(source)).isEqualTo(TEXT);
  }

  @Test
  void cInUtf16IsReadToo() throws Exception {
    Path source = Files.writeString(folder.resolve("a.c"), "int a;\n", UTF_16);

    assertThat(SourceNormalizer.normalize(folder)).containsExactly("a.c is read as UTF-16");
    assertThat(source).hasContent("int a;\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Makefile", "build.sh", "run"})
  void windowsLineEndsOfScriptsAndMakefilesAreReplaced(String name) throws Exception {
    Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\r\necho\r\n");

    assertThat(SourceNormalizer.normalize(folder))
        .containsExactly(name + " has Windows line ends, which are taken for Unix ones");
    assertThat(Files.readString(script)).isEqualTo("#!/bin/sh\necho\n");
  }

  @Test
  void otherFilesStayAsTheyAre() throws Exception {
    Path data = Files.writeString(folder.resolve("data.txt"), "a\r\n");
    Path source = Files.writeString(folder.resolve("B.java"), "class B { }\r\n");

    assertThat(SourceNormalizer.normalize(folder)).isEmpty();
    assertThat(Files.readString(data)).isEqualTo("a\r\n");
    assertThat(Files.readString(source)).isEqualTo("class B { }\r\n");
  }
}
