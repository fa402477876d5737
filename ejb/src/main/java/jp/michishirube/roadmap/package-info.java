/** Floor 9: 地域IoT実装推進ロードマップ: what was promised, what was measured, on what it rests, and where that stands; and its surveys: whom they ask, what was answered. */
package jp.michishirube.roadmap;
