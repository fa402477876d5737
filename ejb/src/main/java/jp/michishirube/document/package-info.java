/** Floor 5: attachments, stored once under the SHA-256 of their bytes, and numbered official papers. */
package jp.michishirube.document;
