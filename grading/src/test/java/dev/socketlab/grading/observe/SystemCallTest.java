package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socketlab.grading.observe.SystemCall.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as the kernel wrote them: number, six arguments, stack pointer, program counter. */
class SystemCallTest {

  private static final String REST = " 0x7ffd3a4b5c60 0x7f2b1c0d4e57\n";

  @ParameterizedTest
  @CsvSource({
    "accept,          ACCEPT,   3,  true,  43 0x3 0x7ffd01 0x7ffd02 0x0 0x0 0x0",
    "accept4,         ACCEPT,   4,  true,  288 0x4 0x7ffd01 0x7ffd02 0x80000 0x0 0x0",
    "recvfrom,        READ,     5,  true,  45 0x5 0x7f01 0x1000 0x0 0x0 0x0",
    "read,            READ,     0,  true,  0 0x0 0x7f01 0x400 0x22 0x7f02 0x0",
    "sendto,          WRITE,    7,  true,  44 0x7 0x7f01 0x10000 0x4000 0x0 0x0",
    "poll,            SELECT,   -1, true,  7 0x7ffd01 0x2 0xffffffff 0x0 0x0 0x0",
    "poll,            SELECT,   -1, true,  7 0x7ffd01 0x2 0xffffffffffffffff 0x0 0x0 0x0",
    "poll,            SELECT,   -1, false, 7 0x7ffd01 0x2 0x64 0x0 0x0 0x0",
    "select,          SELECT,   -1, true,  23 0x5 0x7ffd01 0x0 0x0 0x0 0x0",
    "select,          SELECT,   -1, false, 23 0x5 0x7ffd01 0x0 0x0 0x7ffd02 0x0",
    "pselect6,        SELECT,   -1, true,  270 0x5 0x7ffd01 0x7ffd02 0x7ffd03 0x0 0x0",
    "epoll_wait,      SELECT,   4,  true,  232 0x4 0x55d0 0x3ff 0xffffffff 0x0 0x0",
    "epoll_wait,      SELECT,   4,  false, 232 0x4 0x55d0 0x3ff 0x3e8 0x0 0x0",
    "epoll_pwait,     SELECT,   13, true,  281 0xd 0x7ffd01 0x400 0xffffffff 0x0 0x8",
    "futex,           INTERNAL, -1, true,  202 0x7f01 0x189 0x0 0x0 0x0 0xffffffff",
    "futex,           INTERNAL, -1, false, 202 0x7f01 0x89 0x0 0x7ffd01 0x0 0xffffffff",
    "wait4,           INTERNAL, -1, true,  61 0xffffffff 0x7ffd01 0x0 0x0 0x0 0x0",
    "clock_nanosleep, SLEEP,    -1, false, 230 0x1 0x1 0x7ffd01 0x0 0x0 0x0",
    "'#999',          OTHER,    -1, false, 999 0x3 0x0 0x0 0x0 0x0 0x0"
  })
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
  void callIsParsedWithItsKindAndDeadline(
      String name, Kind kind, int descriptor, boolean endless, String line) {
    assertThat(SystemCall.parse(line + REST))
        .isEqualTo(new SystemCall(name, kind, descriptor, endless, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"running\n", "-1 0x7ffd3a4b5c60 0x7f2b1c0d4e57\n", "", "\n"})
  void threadInNoCallHasNone(String line) {
    assertThat(SystemCall.parse(line)).isNull();
  }

  @Test
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
  void waitUntilATimeOfDayIsDistinguishedFromADuration() {
    String arguments = " 0x0 0x7ffd01 0x0 0xffffffff" + REST;

    assertThat(SystemCall.parse("202 0x7f01 0x189" + arguments).untilTimeOfDay()).isTrue();
    assertThat(SystemCall.parse("202 0x7f01 0x89" + arguments).untilTimeOfDay()).isFalse();
  }

  @Test
  void unknownCallProvesNothing() {
    SystemCall call = SystemCall.parse("9999 0x0 0x0 0x0 0x0 0x0 0x0" + REST);

    assertThat(call.endless()).isFalse();
  }
}
