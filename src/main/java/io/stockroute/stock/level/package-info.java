/**
 * The rows of {@code level}: what is known of each, how it is read and what was read. Nobody else writes the table: each group of its
 * columns has one class here, {@code ReadMarks}, {@code ReadQueue}, {@code KnownStock}, {@code LevelTargets}, {@code LevelWrites}, {@code LevelBlocks} and
 * {@code LevelRuns}; {@code LevelTable} adds the rows.
 */
package io.stockroute.stock.level;
