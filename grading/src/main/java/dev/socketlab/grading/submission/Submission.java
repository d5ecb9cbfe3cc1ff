package dev.socketlab.grading.submission;

import java.nio.file.Path;

/**
 * What one person handed in.
 *
 * @param id the folder's name
 */
public record Submission(String id, Path folder) {}
