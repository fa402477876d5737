package jp.michishirube.roadmap.api;

/** Bodies of a prefecture with a subsidised project of the roadmap's field models, each once. 0 says that this system has none, not that nothing is done there. */
public record PrefectureTile(String code, String name, CountedBodies bodies) {
}
