package dev.socketlab.grading.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.finding.SourceCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceHintsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "py | name, port, host = sys.argv[1:]                             | 1 {port} {host}",
        "py | script, port = sys.argv                                     | {port}",
        "js | const [, , host, port] = process.argv;                      | {host} {port}",
        "js | const max = Number(args.shift()), p = Number(args.shift()); | 5 {port}",
        "java | String host = args.remove(0); int port = parse(args.remove(0)); | {host} {port}",
        "py | host, port = sys.argv[1].split(':')                         | {host}:{port}",
        "py | s.bind(('', int(sys.argv[1])))                              | {port}",
        "py | if sys.argv[1] == 'server': s.bind(('', int(sys.argv[2])))  | server {port}",
        "js | args.find((a) => a.startsWith('--port='))                   | --port={port}",
        "js | const i = args.indexOf('--listen'); [h, p] = args[i + 1].split(':') | --listen {host}:{port}",
        "py | for a in argv: values[a.split('=')[0]]; values['port']      | port={port}",
        "py | sub.add_parser('serve').add_argument('--port', required=True); argparse | serve --port {port}",
        "c | main(argc, argv); getopt_long; {\"listen-port\", required_argument, 0, 'P'} | --listen-port {port}",
        "c | if (!strcmp(*argv, \"-a\")) addr = *++argv; else if (!strcmp(*argv, \"-n\")) port = atoi(*++argv); | -a {host} -n {port}"
      })
  void argumentsAreFoundInTheSource(String extension, String code, String form) {
    assertThat(forms(ProgramKind.SERVER, extension, code)).contains(form);
  }

  @Test
  void statementWithTheArgumentCountsNotItsLine() {
    String code = "a.sin_port = htons(atoi(argv[1])); a.sin_addr.s_addr = INADDR_ANY;";

    assertThat(forms(ProgramKind.SERVER, "c", code)).first().isEqualTo("{port}");
  }

  @Test
  void wordThatChoosesTheClientIsFound() {
    String code = "if argv[1] == 'server': serve()\nelif argv[1] == 'client': go()\nport = argv[2]";

    assertThat(forms(ProgramKind.CLIENT, "py", code)).contains("client {port}");
  }

  private static List<String> forms(ProgramKind kind, String extension, String code) {
    SourceHints hints = new SourceHints(List.of(new SourceCode(extension, code)), kind);
    return hints.invocations().stream()
        .map(invocation -> String.join(" ", invocation.arguments()))
        .toList();
  }
}
