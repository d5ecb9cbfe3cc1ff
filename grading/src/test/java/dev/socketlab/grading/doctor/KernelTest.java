package dev.socketlab.grading.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelTest {

  @TempDir private Path proc;
  private Kernel kernel;

  @BeforeEach
  void examines() {
    kernel = new Kernel(proc, new Administration(PackageManager.APT, false));
  }

  private void set(String file, String value) throws IOException {
    Path path = proc.resolve("sys").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, value + "\n");
  }

  @Test
  void everySwitchThatForbidsNamespacesIsNamed() throws Exception {
    set("kernel/unprivileged_userns_clone", "0");
    set("user/max_user_namespaces", "0");
    set("kernel/apparmor_restrict_unprivileged_userns", "1");

    assertThat(kernel.namespacesAdvice())
        .containsExactly(
            "sudo sysctl -w kernel.unprivileged_userns_clone=1",
            "sudo sysctl -w user.max_user_namespaces=15000",
            "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0");
  }

  @Test
  void aSwitchThatSaysYesIsLeftAlone() throws Exception {
    set("user/max_user_namespaces", "96365");
    set("kernel/unprivileged_userns_clone", "0");

    assertThat(kernel.namespacesAdvice())
        .containsExactly("sudo sysctl -w kernel.unprivileged_userns_clone=1");
  }

  @Test
  void whereNoSwitchSaysNoTheContainerIsAsked() {
    assertThat(kernel.namespacesAdvice())
        .singleElement()
        .asString()
        .contains("container", "seccomp=unconfined");
    assertThat(kernel.observationAdvice()).singleElement().asString().contains("SYS_PTRACE");
  }

  @Test
  void aKernelThatShowsNoSystemCallsIsTold() throws Exception {
    set("kernel/yama/ptrace_scope", "2");

    assertThat(kernel.observationAdvice())
        .containsExactly("sudo sysctl -w kernel.yama.ptrace_scope=1");
  }
}
