package dev.socketlab.grading.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A style sheet or script of ours, written into the page so that a page is one file and can be sent
 * on. The page's policy names it by its hash, so the browser takes it and no other.
 *
 * @param source as the policy names it
 */
record Inline(String text, String source) {

  static Inline resource(String name) {
    try (InputStream in = Inline.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Inline(text, "sha256-" + hash(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
