package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socketlab.grading.observe.LanguageRuntime.Part;
import dev.socketlab.grading.observe.SystemCall.Kind;
import dev.socketlab.grading.process.Port;
import dev.socketlab.grading.process.Program;
import dev.socketlab.grading.process.ProgramStarter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class LanguageRuntimeTest {

  private static final SystemCall LIMITED_WAIT =
      new SystemCall("futex", Kind.INTERNAL, -1, false, false);
  private static final SystemCall WAIT_UNTIL_TIME_OF_DAY =
      new SystemCall("futex", Kind.INTERNAL, -1, false, true);
  private static final SystemCall READ = new SystemCall("read", Kind.READ, 5, true, false);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"GC Thread#11", "C2 CompilerThre", "ZWorkerYoung#0", "VM Thread"})
  void jvmHelperIsRecognizedByName(String name) {
    assertThat(LanguageRuntime.JVM.part(name, LIMITED_WAIT)).isEqualTo(Part.HELPER);
    assertThat(LanguageRuntime.NONE.part(name, LIMITED_WAIT)).isEqualTo(Part.PROGRAM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VM Periodic Tas", "G1 Service", "ZUncommitter#0", "Shenandoah Cont"})
  void jvmClockIsRecognizedByName(String name) {
    assertThat(LanguageRuntime.JVM.part(name, LIMITED_WAIT)).isEqualTo(Part.CLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GC Thread", "GC Thread#x", "Thread-3", "VirtualThread-u", ""})
  void otherNamesBelongToTheProgram(String name) {
    assertThat(LanguageRuntime.JVM.part(name, LIMITED_WAIT)).isEqualTo(Part.PROGRAM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GC Thread#0", "VM Periodic Tas", "ForkJoinPool-1-"})
  void readingThreadBelongsToTheProgramWhateverItsName(String name) {
    assertThat(LanguageRuntime.JVM.part(name, READ)).isEqualTo(Part.PROGRAM);
  }

  @Test
  void idlePoolWorkerIsDistinguishedFromASleepingOne() {
    assertThat(LanguageRuntime.JVM.part("ForkJoinPool-1-", WAIT_UNTIL_TIME_OF_DAY))
        .isEqualTo(Part.HELPER);
    assertThat(LanguageRuntime.JVM.part("ForkJoinPool-1-", LIMITED_WAIT)).isEqualTo(Part.PROGRAM);
  }

  @Test
  void poolWorkerThatGoesOnSoonIsNoIdleOne() throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("Late.java"),
            """
            import java.util.concurrent.ForkJoinPool;
            import java.util.concurrent.locks.LockSupport;
            class Late {
              public static void main(String[] args) throws Exception {
                long wait = Long.parseLong(args[0]);
                ForkJoinPool.commonPool().execute(
                    () -> LockSupport.parkUntil(System.currentTimeMillis() + wait));
                System.in.read();
              }
            }
            """);

    assertThat(waitsInPoolFor(source, 14_000)).isTrue();
    assertThat(waitsInPoolFor(source, 100_000)).isFalse();
  }

  /** Whether a program whose worker waits that long may go on by itself. */
  private boolean waitsInPoolFor(Path source, int ms) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = List.of(java, source.toString(), Integer.toString(ms));
    try (Program program = ProgramStarter.unconfined().start(command, folder, printed -> {})) {
      ProgramView view = ProgramView.look(program.pid());
      while (view.processes().stream()
          .flatMap(process -> process.threads().stream())
          .noneMatch(thread -> thread.call() != null && thread.call().untilTimeOfDay())) {
        view = ProgramView.look(program.pid());
      }
      return view.mayGoOnByItself(0);
    }
  }

  @ParameterizedTest
  @EnumSource(SilentServer.class)
  void silenceIsProvedInEachLanguage(SilentServer server) throws Exception {
    assumeTrue(server.available());
    try (Port port = Port.take();
        Program program = server.serve(folder, port)) {
      Stillness stillness = Stillness.of(program.pid(), new RestHistory());
      List<Socket> clients = new ArrayList<>();
      try {
        while (clients.size() < 3) {
          Socket client = new Socket(InetAddress.getLoopbackAddress(), port.number());
          clients.add(client);
          stillness.watch(client.getLocalPort());
          client.getOutputStream().write('?');
        }

        assertThat(stillness.settle()).isEqualTo(Stillness.End.STILL);
        ProgramView view = stillness.lastView().orElseThrow();
        assertThat(view.connections()).hasSize(3);
        assertThat(view.unaccepted()).isEmpty();
        assertThat(view.threads()).anyMatch(thread -> waitsForClients(thread));
      } finally {
        for (Socket client : clients) {
          client.close();
        }
      }
    }
  }

  private static boolean waitsForClients(ThreadView thread) {
    return thread.waitsIn(Kind.ACCEPT) || thread.waitsIn(Kind.SELECT);
  }

  @ParameterizedTest
  @EnumSource(
      value = SilentServer.class,
      names = {"JAVA", "GO", "PYTHON"})
  void runtimeIsRecognizedByTheExecutable(SilentServer server) throws Exception {
    assumeTrue(server.available());
    try (Port port = Port.take();
        Program program = server.serve(folder, port)) {
      String name = ProgramView.look(program.pid()).processes().get(0).name();

      assertThat(LanguageRuntime.of("/proc/" + program.pid(), name))
          .isEqualTo(
              switch (server) {
                case JAVA, JAVA_VIRTUAL -> LanguageRuntime.JVM;
                case GO -> LanguageRuntime.GO;
                case PYTHON, C, NODE -> LanguageRuntime.NONE;
              });
    }
  }
}
