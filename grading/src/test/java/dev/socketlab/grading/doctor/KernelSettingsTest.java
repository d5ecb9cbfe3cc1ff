package dev.socketlab.grading.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSettingsTest {

  @TempDir private Path proc;
  private KernelSettings settings;

  @BeforeEach
  void createSettings() {
    settings = new KernelSettings(proc, new AdminCommands(PackageManager.APT, false));
  }

  private void set(String file, String value) throws IOException {
    Path path = proc.resolve("sys").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, value + "\n");
  }

  @Test
  void everySettingThatForbidsNamespacesIsNamed() throws Exception {
    set("kernel/unprivileged_userns_clone", "0");
    set("user/max_user_namespaces", "0");
    set("kernel/apparmor_restrict_unprivileged_userns", "1");

    assertThat(settings.namespacesAdvice())
        .containsExactly(
            "sudo sysctl -w kernel.unprivileged_userns_clone=1",
            "sudo sysctl -w user.max_user_namespaces=15000",
            "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0");
  }

  @Test
  void settingThatAllowsIsLeftAlone() throws Exception {
    set("user/max_user_namespaces", "96365");
    set("kernel/unprivileged_userns_clone", "0");

    assertThat(settings.namespacesAdvice())
        .containsExactly("sudo sysctl -w kernel.unprivileged_userns_clone=1");
  }

  @Test
  void ifNoSettingForbidsTheContainerIsSuspected() {
    assertThat(settings.namespacesAdvice())
        .singleElement()
        .asString()
        .contains("container", "seccomp=unconfined");
    assertThat(settings.observationAdvice()).singleElement().asString().contains("SYS_PTRACE");
  }

  @Test
  void settingThatHidesSystemCallsIsNamed() throws Exception {
    set("kernel/yama/ptrace_scope", "2");

    assertThat(settings.observationAdvice())
        .containsExactly("sudo sysctl -w kernel.yama.ptrace_scope=1");
  }
}
