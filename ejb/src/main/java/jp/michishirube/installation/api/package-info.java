/** What crosses the border of the installation package. */
package jp.michishirube.installation.api;
