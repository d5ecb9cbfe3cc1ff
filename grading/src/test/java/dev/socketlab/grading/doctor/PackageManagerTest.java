package dev.socketlab.grading.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageManagerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ID=debian                              | APT
          ID=ubuntu;ID_LIKE=debian               | APT
          ID=linuxmint;ID_LIKE="ubuntu debian"   | APT
          ID=fedora                              | DNF
          ID="rocky";ID_LIKE="rhel centos fedora"| DNF
          ID=alpine                              | APK
          ID=arch                                | PACMAN
          ID=manjaro;ID_LIKE='arch'              | PACMAN
          ID=haiku                               | UNKNOWN
          NAME=debian;VERSION_ID=12              | UNKNOWN
          ID=;ID_LIKE=                           | UNKNOWN
          """,
      quoteCharacter = '`')
  void isIdentifiedByTheSystemOrTheSystemItIsBasedOn(String osRelease, PackageManager manager) {
    assertThat(PackageManager.of(List.of(osRelease.split(";", -1)))).isEqualTo(manager);
  }
}
