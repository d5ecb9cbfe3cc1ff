package dev.socketlab.grading.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suspected fault, exit code and last words, and the fault that they tell. */
class EndedFaultTest {

  private static Fault told(Fault suspected, boolean server, int code, String printed) {
    String text = printed.replace("\\n", "\n").replace("\\t", "\t");
    return EndedFault.of(suspected, server, new ProgramEnd(code, text, Optional.empty(), ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DIED                  |   0 | ''                                                  | ENDED_BY_ITSELF
          DIED                  |   0 | client left                                         | ENDED_BY_ITSELF
          NEXT_CLIENT_NOT_SERVED|   0 | ''                                                  | NEXT_CLIENT_NOT_SERVED
          EMPTY_TAKEN_FOR_END   |   0 | ''                                                  | EMPTY_TAKEN_FOR_END
          NOT_EXACT             |   0 | ''                                                  | NOT_EXACT
          QUIT_NOT_FOR_ALL      |   0 | ''                                                  | QUIT_NOT_FOR_ALL
          NEXT_CLIENT_NOT_SERVED|   1 | recv: Connection reset by peer                      | EXITS_ON_ERROR
          NEXT_CLIENT_NOT_SERVED|   1 | Traceback (most recent call last):\\nOSError        | DIED
          WRONG_ANSWER          |   1 | Exception in thread "main" java.lang.NumberFormatException | DIED
          NO_ERROR_REPLY        | 101 | thread 'main' panicked at src/main.rs:9:5           | DIED
          NO_ERROR_REPLY        |   2 | panic: runtime error: integer divide by zero        | DIED
          NO_ERROR_REPLY        |   2 | panic: runtime error: invalid memory address\\n[signal SIGSEGV: segmentation violation | DIED
          DIED                  |   1 | node:events:497\\n      throw er; // Unhandled 'error' event | NO_ERROR_HANDLER
          DIED                  |   1 | file.js:3\\nReferenceError: x is not defined\\n    at a (/w/file.js:3:1) | DIED
          NO_ERROR_REPLY        | 134 | terminate called after throwing an instance of 'std::invalid_argument' | DIED
          NO_ERROR_REPLY        | 134 | server1: calc.c:9: main: Assertion `n > 0' failed.  | DIED
          OVERRUN               | 139 | ''                                                  | MEMORY_ERROR
          OVERRUN               | 134 | *** stack smashing detected ***: terminated         | MEMORY_ERROR
          OVERRUN               | 134 | *** buffer overflow detected ***: terminated        | MEMORY_ERROR
          DIED                  | 134 | double free or corruption (!prev)                   | MEMORY_ERROR
          DIED                  | 134 | free(): invalid pointer                             | MEMORY_ERROR
          DIED                  | 134 | malloc(): corrupted top size                        | MEMORY_ERROR
          DIED                  | 134 | corrupted size vs. prev_size                        | MEMORY_ERROR
          DIED                  |   1 | ==7==ERROR: AddressSanitizer: heap-use-after-free on address | MEMORY_ERROR
          DIED                  | 135 | ''                                                  | MEMORY_ERROR
          DIED                  | 141 | ''                                                  | ENDED_BY_SIGPIPE
          NO_ERROR_REPLY        | 136 | ''                                                  | DIVIDES_BY_ZERO
          OVERRUN               | 137 | ''                                                  | OUT_OF_MEMORY
          OVERRUN               |   1 | java.lang.OutOfMemoryError: Java heap space         | OUT_OF_MEMORY
          OVERRUN               | 134 | FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory | OUT_OF_MEMORY
          OVERRUN               | 134 | terminate called after throwing an instance of 'std::bad_alloc' | OUT_OF_MEMORY
          WRONG_ANSWER          |   1 | RecursionError: maximum recursion depth exceeded    | STACK_OVERFLOW
          WRONG_ANSWER          |   1 | Exception in thread "main" java.lang.StackOverflowError | STACK_OVERFLOW
          RUNS_CODE             |   1 | Traceback (most recent call last):                  | RUNS_CODE
          DOES_NOT_STOP         |   1 | Traceback (most recent call last):                  | DOES_NOT_STOP
          """)
  void endOfAServer(Fault suspected, int code, String printed, Fault told) {
    assertThat(told(suspected, true, code, printed)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENDED_AT_START |   0 | ''                                                         | ENDS_WITHOUT_LISTENING
          ENDED_AT_START |   1 | ''                                                         | ENDED_AT_START
          ENDED_AT_START |   1 | Traceback (most recent call last):\\nNameError: name 'x'   | ENDED_AT_START
          ENDED_AT_START |   1 | bind: Address already in use                               | PORT_IN_USE
          ENDED_AT_START |   1 | OSError: [Errno 98] Address already in use                 | PORT_IN_USE
          ENDED_AT_START |   1 | java.net.BindException: Address already in use             | PORT_IN_USE
          ENDED_AT_START |   1 | Error: listen EADDRINUSE: address already in use :::4000   | PORT_IN_USE
          ENDED_AT_START |   1 | bind: Permission denied                                    | PORT_DENIED
          ENDED_AT_START |   1 | java.net.BindException: Permission denied                  | PORT_DENIED
          ENDED_AT_START |   1 | Error: listen EACCES: permission denied 0.0.0.0:80         | PORT_DENIED
          ENDED_AT_START |   1 | listen tcp :80: bind: permission denied                    | PORT_DENIED
          ENDED_AT_START |   1 | s.bind(('', 80))\\nPermissionError: [Errno 13] Permission denied | PORT_DENIED
          ENDED_AT_START |   1 | log.txt: Permission denied                                 | ENDED_AT_START
          ENDED_AT_START |   1 | bind: Cannot assign requested address                      | ADDRESS_NOT_OWN
          ENDED_AT_START |   1 | EOFError: EOF when reading a line                          | ASKS_AT_START
          ENDED_AT_START |   1 | java.util.NoSuchElementException: No line found            | ASKS_AT_START
          ENDED_AT_START |   2 | usage: server1 [-p PORT]                                   | WANTS_OTHER_ARGUMENTS
          ENDED_AT_START |   1 | ModuleNotFoundError: No module named 'calc'                | MISSING_PART
          ENDED_AT_START |   1 | Error: Could not find or load main class Server1           | MISSING_PART
          ENDED_AT_START | 127 | ''                                                         | MISSING_PART
          ENDED_AT_START | 139 | ''                                                         | MEMORY_ERROR
          PORT_NOT_FREE  |   1 | ''                                                         | PORT_NOT_FREE
          PORT_NOT_FREE  |   1 | Traceback (most recent call last):\\nOSError: [Errno 98] Address already in use | PORT_NOT_FREE
          PORT_NOT_FREE  |   1 | Traceback (most recent call last):\\nFileExistsError: lock | ENDED_AT_START
          """)
  void endOfAServerThatDidNotListen(Fault suspected, int code, String printed, Fault told) {
    assertThat(told(suspected, true, code, printed)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DOES_NOT_CONNECT | 1 | ConnectionRefusedError: [Errno 111] Connection refused        | CONNECTS_ELSEWHERE
          NOT_SENT         | 1 | Error: connect ECONNREFUSED 127.0.0.1:4000                    | CONNECTS_ELSEWHERE
          WRONG_HOST       | 1 | java.net.ConnectException: Connection refused                 | CONNECTS_ELSEWHERE
          NOT_SENT         | 1 | socket.gaierror: [Errno -3] Temporary failure in name resolution | CONNECTS_ELSEWHERE
          DOES_NOT_CONNECT | 2 | Usage: client HOST PORT                                       | WANTS_OTHER_ARGUMENTS
          DOES_NOT_CONNECT | 0 | ''                                                            | DOES_NOT_CONNECT
          NOT_SHOWN        | 0 | ''                                                            | ENDS_BEFORE_REPLY
          NOT_SHOWN        | 1 | Traceback (most recent call last):\\nUnicodeDecodeError       | CRASHED
          NOT_SHOWN        | 1 | ''                                                            | NOT_SHOWN
          STOPS_CONVERSING | 0 | ''                                                            | STOPS_CONVERSING
          STOPS_CONVERSING | 139 | ''                                                          | MEMORY_ERROR
          REPLY_IN_PIECES  | 141 | ''                                                          | ENDED_BY_SIGPIPE
          NOT_REPORTED     | 1 | ConnectionRefusedError: [Errno 111] Connection refused        | NOT_REPORTED
          NOT_NOTICED      | 1 | Traceback (most recent call last):\\nConnectionResetError     | NOT_NOTICED
          GIVES_UP         | 1 | Traceback (most recent call last):\\nTimeoutError             | GIVES_UP
          """)
  void endOfAClient(Fault suspected, int code, String printed, Fault told) {
    assertThat(told(suspected, false, code, printed)).isEqualTo(told);
  }
}
