package dev.socketlab.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1:7",
    "::1, [::1]:7",
    "::, [::]:7",
    "2001:db8::, [2001:db8::]:7",
    "2001:db8:0:0:1:0:0:1, [2001:db8::1:0:0:1]:7",
    "1:2:3:4:5:6:7:8, [1:2:3:4:5:6:7:8]:7"
  })
  void addressesAreWrittenAsPeopleWriteThem(String host, String text) throws UnknownHostException {
    assertThat(Addresses.text(new InetSocketAddress(InetAddress.getByName(host), 7)))
        .isEqualTo(text);
  }
}
