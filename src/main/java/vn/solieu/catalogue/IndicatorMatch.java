package vn.solieu.catalogue;

/**
 * What a label means.
 *
 * @param indicator the one indicator that fits
 * @param phrase the longest wording of the catalogue that was found in the label
 * @param score share of the label's words that its wordings cover, in (0,1]; fillers such as "tổng số" are not counted
 */
public record IndicatorMatch(Indicator indicator, String phrase, double score) {}
