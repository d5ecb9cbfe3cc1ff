package dev.socketlab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Rules for the POMs. */
class PomRulesTest {

  private static final Path ROOT = Path.of("..");

  private static Document pom(Path folder)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("pom.xml").toFile());
  }

  private static List<Element> elements(Document pom, String name) {
    NodeList found = pom.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static List<String> modules() throws Exception {
    return elements(pom(ROOT), "module").stream().map(Node::getTextContent).toList();
  }

  /** The modules of this project that a module depends on, in any scope and profile. */
  private static List<String> dependencies(String module) throws Exception {
    List<String> dependencies = new ArrayList<>();
    for (Element dependency : elements(pom(ROOT.resolve(module)), "dependency")) {
      if (text(dependency, "groupId").equals("dev.socketlab")) {
        dependencies.add(text(dependency, "artifactId"));
      }
    }
    return dependencies;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent().strip();
  }

  @Test
  void modulesAreInReadingOrder() throws Exception {
    assertThat(modules())
        .containsExactly("common", "server1", "server2", "server3", "server4", "client", "grading");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleDeclaresOnlyTheVersionOfItsParent(String module) throws Exception {
    assertThat(elements(pom(ROOT.resolve(module)), "version"))
        .extracting(version -> version.getParentNode().getNodeName())
        .containsExactly("parent");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleDependsOnlyOnModulesBeforeIt(String module) throws Exception {
    List<String> before = modules().subList(0, modules().indexOf(module));

    assertThat(before).containsAll(dependencies(module));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noModuleDependsOnAServer(String module) throws Exception {
    assertThat(dependencies(module)).noneMatch(name -> name.startsWith("server"));
  }
}
