package dev.socketlab.grading.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortTest {

  @Test
  void eachPortIsFreeAndHandedOutOnce() throws Exception {
    List<Port> ports = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Port port = Port.take();
      ports.add(port);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()));
        assertThat(socket.isBound()).isTrue();
      }
    }

    assertThat(ports).extracting(Port::number).doesNotHaveDuplicates();
    // Below the range that the kernel takes ports of outgoing connections from.
    assertThat(ports).allSatisfy(port -> assertThat(port.number()).isBetween(20_000, 29_999));
    ports.forEach(Port::close);
  }

  @Test
  void reservedPortIsFreeForUdpAsWell() throws Exception {
    try (Port port = Port.take();
        DatagramSocket udp = new DatagramSocket(port.number())) {
      assertThat(udp.isBound()).isTrue();
    }
  }

  @Test
  void portThatIsTakenOnOneAddressOnlyIsLeftOut() throws Exception {
    Port before = Port.take();
    before.close();
    int next = before.number() == 29_999 ? 20_000 : before.number() + 1;
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), next));

      try (Port port = Port.take()) {
        assertThat(port.number()).isNotEqualTo(next);
      }
    }
  }
}
