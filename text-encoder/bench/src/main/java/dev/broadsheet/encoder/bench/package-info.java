/**
 * Compares the encoders that could be the bundled one: how well they find, how fast they are, what they occupy. Run by
 * {@code ./dev bench encoder FOLDER}; nothing of it is in a service.
 */
package dev.broadsheet.encoder.bench;
