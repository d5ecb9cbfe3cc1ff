package dev.socketlab.grading.doctor;

import java.util.List;
import java.util.Map;

/**
 * A minimal program in one language. It prints "hello" and the version of the compiler or
 * interpreter.
 *
 * @param tool the program that it requires
 * @param command builds and runs it; empty if the grader builds it like a submission
 */
record HelloWorld(
    String name, String tool, Software software, Map<String, String> files, List<String> command) {

  static final List<HelloWorld> ALL =
      List.of(
          graded(
              "python3",
              "python3",
              Software.PYTHON,
              "hello.py",
              "import platform\nprint('hello', platform.python_version())\n"),
          graded(
              "java",
              "javac",
              Software.JDK,
              "Hello.java",
              """
              class Hello {
                public static void main(String[] args) {
                  System.out.println("hello " + System.getProperty("java.version") + ", javac");
                }
              }
              """),
          graded(
              "gcc",
              "gcc",
              Software.GCC,
              "hello.c",
              """
              #include <stdio.h>
              int main(void) {
                puts("hello " __VERSION__);
                return 0;
              }
              """),
          graded(
              "g++",
              "g++",
              Software.GXX,
              "hello.cpp",
              """
              #include <iostream>
              int main() { std::cout << "hello " << __VERSION__ << std::endl; }
              """),
          graded(
              "make",
              "make",
              Software.MAKE,
              "Makefile",
              "hello:\n\techo 'echo hello $(MAKE_VERSION)' >hello\n\tchmod +x hello\n"),
          graded(
              "node",
              "node",
              Software.NODE,
              "hello.js",
              "console.log('hello', process.version);\n"),
          new HelloWorld(
              "npm",
              "npm",
              Software.NPM,
              Map.of(
                  "package.json",
                  "{\"scripts\": {\"hello\": \"echo hello ${npm_config_user_agent%% *}\"}}\n"),
              List.of("npm", "run", "--silent", "--offline", "hello")),
          new HelloWorld(
              "go",
              "go",
              Software.GO,
              Map.of(
                  "hello.go",
                  """
                  package main

                  import (
                  	"fmt"
                  	"runtime"
                  )

                  func main() { fmt.Println("hello", runtime.Version()) }
                  """),
              List.of("go", "run", "hello.go")),
          new HelloWorld(
              "cargo, rustc",
              "cargo",
              Software.CARGO,
              Map.of(
                  "Cargo.toml",
                  "[package]\nname = \"hello\"\nversion = \"1.0.0\"\nedition = \"2021\"\n",
                  "src/main.rs",
                  "fn main() { print!(\"hello \"); }\n"),
              shell("cargo run --quiet --offline && rustc --version")),
          new HelloWorld(
              "cmake",
              "cmake",
              Software.CMAKE,
              Map.of(
                  "CMakeLists.txt",
                  """
                  cmake_minimum_required(VERSION 3.10)
                  project(hello C)
                  add_executable(hello hello.c)
                  target_compile_definitions(hello PRIVATE VERSION="${CMAKE_VERSION}")
                  """,
                  "hello.c",
                  """
                  #include <stdio.h>
                  int main(void) {
                    puts("hello " VERSION);
                    return 0;
                  }
                  """),
              shell("cmake -S . -B made >log && cmake --build made >>log && exec made/hello")),
          new HelloWorld(
              "mvn",
              "mvn",
              Software.MAVEN,
              Map.of(
                  "pom.xml",
                  """
                  <project>
                    <modelVersion>4.0.0</modelVersion>
                    <groupId>hello</groupId>
                    <artifactId>hello</artifactId>
                    <version>1.0.0</version>
                  </project>
                  """),
              shell(
                  "mvn -o -B -V -Dmaven.repo.local=repository validate >log 2>&1 || { grep ERROR log; exit 1; };"
                      + " sed -n 's/^.*Apache Maven \\([0-9][^ ]*\\).*/hello \\1/p' log")));

  /** A program that the grader builds and starts like a submission. */
  private static HelloWorld graded(
      String name, String tool, Software software, String file, String text) {
    return new HelloWorld(name, tool, software, Map.of(file, text), List.of());
  }

  private static List<String> shell(String line) {
    return List.of("sh", "-c", line);
  }
}
