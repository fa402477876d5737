package jp.michishirube.audit;

/** How far a chain goes: its last event's place and hash. */
record ChainEnd(String chain, long seq, String hash) {
}
