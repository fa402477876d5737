/** Floor 5: mail, queued in the transaction of the act and sent afterwards, at least once. Sending keeps real time, not the office's. */
package jp.michishirube.notification;
