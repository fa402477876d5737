/** What crosses the border of the definition package. */
package jp.michishirube.definition.api;
