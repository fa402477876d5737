/** Floor 9: 地域IoT実装推進ロードマップ: what was promised, what was measured, on what it rests, and where that stands. */
package jp.michishirube.roadmap;
