package jp.michishirube.clock;

import java.time.ZonedDateTime;

/**
 * What the banner shows.
 *
 * @param demonstration whether the data is made up and the clock may be moved
 * @param now           the office's time in Tokyo
 */
public record ClockView(boolean demonstration, ZonedDateTime now) {
}
