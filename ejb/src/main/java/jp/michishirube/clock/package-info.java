/** Floor 2: the office's time. Real time, moved by a stored offset only where demonstration data is loaded. */
package jp.michishirube.clock;
