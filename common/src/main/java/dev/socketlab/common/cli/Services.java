package dev.socketlab.common.cli;

import dev.socketlab.common.calc.CalcService;
import dev.socketlab.common.service.Echo;
import dev.socketlab.common.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The services by name: the one list that a new service is entered in. */
final class Services {

  private static final Map<String, Supplier<Service>> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("calc", CalcService::new);
    BY_NAME.put("echo", Echo::new);
  }

  private Services() {}

  static Service named(String name) {
    return BY_NAME.get(name).get();
  }

  /** The names, with the given one first. */
  static List<String> names(String first) {
    List<String> names = new ArrayList<>(BY_NAME.keySet());
    names.remove(first);
    names.add(0, first);
    return names;
  }
}
