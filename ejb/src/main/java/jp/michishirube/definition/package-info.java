/**
 * Floor 2: reads every kind of definition text (YAML) into checked values; errors come with file, line and reason, all at once.
 * Knows the kernel and the YAML library only.
 */
package jp.michishirube.definition;
