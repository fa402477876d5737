/** The public, read-only API under /api/v1, described at /api/v1/openapi.json. Problems are documents of RFC 9457. */
package jp.michishirube.web.api;
