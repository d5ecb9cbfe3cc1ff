package dev.socketlab.common.cli;

import dev.socketlab.common.calc.CalcService;
import dev.socketlab.common.chat.Chat;
import dev.socketlab.common.service.ClientHandle;
import dev.socketlab.common.service.Echo;
import dev.socketlab.common.service.EchoUntilEmpty;
import dev.socketlab.common.service.Named;
import dev.socketlab.common.service.Service;
import dev.socketlab.common.service.SessionFactory;
import dev.socketlab.common.service.Upper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The services by name: the one list to add a new service to. */
final class Services {

  static final String CHAT = "chat";
  static final String ECHO = "echo";
  static final String NAME = "name";

  /** Those that use one service for all clients. */
  private static final Map<String, Function<Settings, Service>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("calc", settings -> new CalcService());
    BY_NAME.put(ECHO, settings -> settings.once() ? new EchoUntilEmpty() : new Echo());
    BY_NAME.put(NAME, settings -> new Named(settings.name()));
    BY_NAME.put("upper", settings -> new Upper());
  }

  private Services() {}

  static SessionFactory<ClientHandle> host(Settings settings) {
    if (settings.service().equals(CHAT)) {
      return new Chat();
    }
    Service shared = shared(settings);
    return client -> shared;
  }

  /** One for all clients; there is none for chat. */
  static Service shared(Settings settings) {
    return BY_NAME.get(settings.service()).apply(settings);
  }

  /** All names, the given one first. */
  static List<String> names(String first, Set<Ability> abilities) {
    List<String> names = new ArrayList<>(BY_NAME.keySet());
    if (abilities.contains(Ability.CHAT)) {
      names.add(CHAT);
    }
    names.remove(first);
    names.add(0, first);
    return names;
  }
}
