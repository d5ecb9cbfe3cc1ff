package dev.socketlab.grading.submission;

import java.nio.file.Path;

/**
 * What one person handed in.
 *
 * @param id the folder's name, or the archive's without its ending
 * @param path a folder or an archive
 */
public record Submission(String id, Path path) {}
