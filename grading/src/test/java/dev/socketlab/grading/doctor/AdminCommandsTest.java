package dev.socketlab.grading.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdminCommandsTest {

  @ParameterizedTest
  @CsvSource({
    "APT, sudo apt install bubblewrap python3 g++",
    "DNF, sudo dnf install bubblewrap python3 gcc-c++",
    "APK, sudo apk add bubblewrap python3 g++",
    "PACMAN, sudo pacman -S bubblewrap python gcc",
    "UNKNOWN, install the equivalents of these Debian packages: bubblewrap python3 g++"
  })
  void usesThePackageNamesOfTheSystem(PackageManager manager, String command) {
    AdminCommands commands = new AdminCommands(manager, false);

    assertThat(commands.install(List.of(Software.BUBBLEWRAP, Software.PYTHON, Software.GXX)))
        .isEqualTo(command);
  }

  @Test
  void rootNeedsNoSudo() {
    AdminCommands commands = new AdminCommands(PackageManager.APT, true);

    assertThat(commands.install(List.of(Software.MAKE))).isEqualTo("apt install make");
    assertThat(commands.asRoot("sysctl -w a=1")).isEqualTo("sysctl -w a=1");
  }

  @Test
  void sharedPackageIsNamedOnce() {
    AdminCommands commands = new AdminCommands(PackageManager.PACMAN, true);

    assertThat(commands.install(List.of(Software.GCC, Software.GXX))).isEqualTo("pacman -S gcc");
  }

  @ParameterizedTest
  @EnumSource
  void everySystemHasAPackageForEverySoftware(Software software) {
    for (PackageManager manager : PackageManager.values()) {
      assertThat(software.packages(manager)).isNotEmpty().allMatch(name -> !name.isBlank());
    }
  }
}
