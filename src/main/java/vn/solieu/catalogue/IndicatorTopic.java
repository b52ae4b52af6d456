package vn.solieu.catalogue;

/**
 * A field that indicators belong to.
 *
 * @param code lower-case English words joined by hyphens: "vaccination"
 * @param vietnamese name for people who read Vietnamese
 * @param english name for people who read English
 */
public record IndicatorTopic(String code, String vietnamese, String english) {}
