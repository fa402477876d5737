/** What crosses the border of the notification package. */
package jp.michishirube.notification.api;
