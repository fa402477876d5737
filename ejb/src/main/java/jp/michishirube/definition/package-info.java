/**
 * Floor 2: reads every kind of definition text (YAML) into checked values; errors come with file, line and reason, all at once.
 * Keeps an office's own texts and publishes them; what a kind of definition means is told by the room of that kind.
 */
package jp.michishirube.definition;
