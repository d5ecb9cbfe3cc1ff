package dev.socketlab.grading.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A style sheet or script that is embedded in the page, so that the page is a single file. The
 * page's content security policy allows exactly this text, by its hash.
 *
 * @param source the hash, in the notation of the policy
 */
record InlineResource(String text, String source) {

  static InlineResource load(String name) {
    try (InputStream in = InlineResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new InlineResource(text, "sha256-" + hash(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
