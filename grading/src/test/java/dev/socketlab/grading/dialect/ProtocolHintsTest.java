package dev.socketlab.grading.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolHintsTest {

  @TempDir private Path folder;

  private ProtocolHints hints(String file, String source) throws Exception {
    Files.writeString(folder.resolve(file), source);
    return ProtocolHints.in(folder);
  }

  @Test
  void onlySourcesAreRead() throws Exception {
    Files.writeString(folder.resolve("notes.txt"), "'add'");
    ProtocolHints hints = hints("server.py", "struct.unpack('<ii', data)\nop == 'sum'");

    assertThat(hints.packs()).isTrue();
    assertThat(hints.operators()).containsExactly(Map.of("+", "sum"));
  }

  @Test
  void comparedWordsAreCommands() throws Exception {
    SourceComparisons compared =
        hints(
                "Server.java",
                """
                if (line.startsWith("CALC:")) { calc(line.substring(5)); }
                if (parts[0].equals("REQUEST")) { }
                if (line.equalsIgnoreCase("quit")) { }
                if ("ADD".equals(word) || word.equals("SUB")) { }
                """)
            .comparisons();

    assertThat(compared.beginnings()).containsExactly("CALC:");
    assertThat(compared.words()).containsExactly("REQUEST");
  }

  @Test
  void permittedCharactersTellWhetherBlanksAre() throws Exception {
    assertThat(hints("s.py", "all(c.isdigit() or c in '+-*/()' for c in text)").permitsNoBlank())
        .isTrue();
    assertThat(hints("s.py", "all(c in '0123456789+-*/(). ' for c in text)").permitsNoBlank())
        .isFalse();
  }

  @Test
  void membersOfAnObjectAreFound() throws Exception {
    assertThat(hints("s.py", "r = json.loads(t)\ncalc(r['left'], r['right'], r.get('op'))").json())
        .contains("{\"left\": {a}, \"right\": {b}, \"op\": \"{o}\"}");
    Files.delete(folder.resolve("s.py"));
    assertThat(hints("s.js", "const { x, y, operation } = JSON.parse(text)").json())
        .contains("{\"x\": {a}, \"y\": {b}, \"operation\": \"{o}\"}");
  }

  @Test
  void keysOfAFormAreFound() throws Exception {
    assertThat(
            hints("s.py", "q = parse_qs(text)\nif q['cmd'] == 'math': return calc(q['eq'])")
                .forms())
        .startsWith("cmd=math&eq={e:form}");
  }

  @Test
  void structuresAreLaidOutAsCompilersDo() throws Exception {
    assertThat(packed("s.c", "struct request { char op; int a, b; }; recv(s, &r, sizeof r)"))
        .contains("{o}{x:000000}{a:i32le}{b:i32le}");
    assertThat(packed("s.c", "struct request { double x; double y; char sign; };"))
        .contains("{a:f64le}{b:f64le}{o}{x:00000000000000}");
    assertThat(packed("s.py", "op, a, b = struct.unpack('!cii', data)"))
        .contains("{o}{a:i32be}{b:i32be}");
    assertThat(packed("s.java", "int a = in.readInt(); char op = in.readChar(); in.readInt();"))
        .contains("{a:i32be}{x:00}{o}{b:i32be}");
  }

  @Test
  void operatorMayBeANumber() throws Exception {
    assertThat(packed("s.c", "int values[4]; n = read(s, values, sizeof(values));"))
        .contains("{a:i32le}{o:i32le}{b:i32le}{x:00000000}");
  }

  private List<String> packed(String file, String source) throws Exception {
    return hints(file, source).packed().stream().map(layout -> layout.messages().get(0)).toList();
  }
}
