/** What publication gives to pages and the API. */
package jp.michishirube.publication.api;
