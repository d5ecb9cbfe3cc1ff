package dev.socketlab.grading.submission;

import java.nio.file.Path;

/**
 * What one person handed in.
 *
 * @param id the name of the folder, or of the archive without its extension
 * @param path a folder or an archive
 */
public record Submission(String id, Path path) {}
