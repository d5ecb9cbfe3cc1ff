package dev.socketlab.grading.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class StillnessTest {

  @TempDir private Path folder;

  @Test
  void slowReplyIsAwaited() throws Exception {
    String code =
        """
        client, _ = server.accept()
        client.recv(100)
        time.sleep(0.5)
        client.sendall(b"x")
        time.sleep(600)
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.CAME);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // read on a timer
        "os.read(armed_timer(), 8)",
        // a timer in an epoll set
        "poll = select.epoll(); poll.register(armed_timer()); poll.poll()",
        // a caught SIGALRM
        "signal.signal(signal.SIGALRM, lambda *_: None); signal.setitimer(signal.ITIMER_REAL, 0.5);"
            + " signal.pause()",
        // an awaited SIGALRM
        "signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM]);"
            + " signal.setitimer(signal.ITIMER_REAL, 0.5); signal.sigwait([signal.SIGALRM])",
        // a POSIX timer
        "signal.signal(signal.SIGUSR1, lambda *_: None); posix_timer(); signal.pause()",
      })
  void replyThatATimerReleasesIsAwaited(String wait) throws Exception {
    String code =
        """
        import ctypes, os, signal
        libc = ctypes.CDLL(None)
        half_a_second = (ctypes.c_long * 4)(0, 0, 0, 500_000_000)
        def armed_timer():
            timer = libc.timerfd_create(1, 0)
            libc.timerfd_settime(timer, 0, half_a_second, None)
            return timer
        def posix_timer():
            timer = ctypes.c_void_p()
            event = (ctypes.c_int * 16)(0, 0, signal.SIGUSR1, 0)
            assert libc.timer_create(1, event, ctypes.byref(timer)) == 0
            assert libc.timer_settime(timer, 0, half_a_second, None) == 0
        client, _ = server.accept()
        client.recv(100)
        WAIT
        client.sendall(b"x")
        time.sleep(600)
        """
            .replace("WAIT", wait);
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.CAME);
    }
  }

  @Test
  void aTimerThatIsNotArmedProvesAsMuchAsNone() throws Exception {
    String code =
        """
        import ctypes
        ctypes.CDLL(None).timerfd_create(1, 0)
        client, _ = server.accept()
        while client.recv(100):
            pass
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.STILL);
    }
  }

  @Test
  void aProgramWhoseFirstThreadHasEndedIsSeen() throws Exception {
    String code =
        """
        import ctypes
        def serve():
            client, _ = server.accept()
            while client.recv(100):
                pass
        threading.Thread(target=serve).start()
        ctypes.CDLL(None).pthread_exit(None)
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.STILL);
      ProgramView view = ProgramView.look(clients.program().pid()).complete();
      assertThat(view.listeners()).hasSize(1);
      assertThat(view.connections()).hasSize(1);
      assertThat(view.residentKiB()).isPositive();
    }
  }

  @Test
  void replyOfAHelperProcessIsAwaited() throws Exception {
    String code =
        """
        import subprocess
        client, _ = server.accept()
        client.recv(100)
        subprocess.run([sys.executable, "-c", "import time; time.sleep(0.3)"])
        client.sendall(b"x")
        time.sleep(600)
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.CAME);
    }
  }

  @Test
  void silenceOfAReadingProgramIsProved() throws Exception {
    String code =
        """
        client, _ = server.accept()
        while client.recv(100):
            pass
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.STILL);
      assertThat(clients.stillness().lastView())
          .hasValueSatisfying(
              view -> {
                assertThat(view.ended()).isFalse();
                assertThat(view.threads()).hasSize(1).allMatch(ThreadView::blockedForever);
              });
    }
  }

  @Test
  void silenceOfAProgramThatAcceptsNobodyIsProved() throws Exception {
    try (ServerWithClients clients = ServerWithClients.of(folder, "threading.Event().wait()")) {
      Socket client = clients.connect();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.STILL);
    }
  }

  @Test
  void silenceOfSelectAndThreadsIsProved() throws Exception {
    String code =
        """
        threading.Thread(target=lambda: select.select([server], [], [])).start()
        other = socket.socket()
        other.bind(("127.0.0.1", 0))
        other.listen()
        other.accept()
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      assertThat(clients.stillness().settle()).isEqualTo(Stillness.End.STILL);
    }
  }

  @Test
  void afterAProofWasRefutedNoneIsBelieved() throws Exception {
    String code =
        """
        import signal
        signal.signal(signal.SIGUSR1, lambda *_: None)
        client, _ = server.accept()
        while client.recv(100):
            pass
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      Socket client = clients.connect();
      assertThat(clients.stillness().settle()).isEqualTo(Stillness.End.STILL);
      clients.stillness().review();
      client.getOutputStream().write('?');
      assertThat(clients.hear(client)).isEqualTo(Stillness.End.STILL);

      assertThat(clients.stillness().settle()).isEqualTo(Stillness.End.STILL);
      String pid = Integer.toString(clients.program().pid());
      assertThat(new ProcessBuilder("kill", "-USR1", pid).start().waitFor()).isZero();
      clients.stillness().review();
      client.getOutputStream().write('?');

      assertThat(clients.hear(client)).isEqualTo(Stillness.End.OVERDUE);
    }
  }

  @Test
  void silenceOfAStoppedProgramIsProved() throws Exception {
    String code =
        """
        server.accept()
        import os, signal
        os.kill(os.getpid(), signal.SIGSTOP)
        """;
    try (ServerWithClients clients = ServerWithClients.of(folder, code)) {
      assertThat(clients.hear(clients.connect())).isEqualTo(Stillness.End.STILL);
    }
  }

  /** Its last words decide about it: a busy machine may not have let the grader read them yet. */
  @Test
  void endedProgramIsStillOnlyWhenItsOutputHasBeenRead() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    int noThreadLeft = Integer.MAX_VALUE;
    Stillness ended =
        Stillness.of(noThreadLeft, new RestHistory())
            .readBy(() -> looks.incrementAndGet() < 20 ? 0 : noThreadLeft);

    assertThat(ended.settle()).isEqualTo(Stillness.End.STILL);
    assertThat(looks).hasValue(20);
  }

  @Test
  void endedProgramIsStill() throws Exception {
    try (ServerWithClients clients = ServerWithClients.of(folder, "sys.exit(3)")) {
      assertThat(clients.stillness().settle()).isEqualTo(Stillness.End.STILL);
      assertThat(clients.program().alive()).isFalse();
      assertThat(clients.program().exitCode()).hasValue(3);
    }
  }

  @Test
  void whatHasAlreadyComeNeedsNoProof() throws Exception {
    try (ServerWithClients clients = ServerWithClients.of(folder, "while True: pass")) {
      assertThat(clients.stillness().await(ms -> true)).isEqualTo(Stillness.End.CAME);
    }
  }
}
