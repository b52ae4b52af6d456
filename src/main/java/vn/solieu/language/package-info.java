/**
 * Letters in, Vietnamese out: whether a text layer can be trusted, one form for one text, the grammar of numbers and dates.
 *
 * <p>Read {@link vn.solieu.language.VietnameseSyllables} and {@link vn.solieu.language.TextLayerJudge} for trust,
 * {@link vn.solieu.language.TextNormaliser} for normal forms, {@link vn.solieu.language.NumberGrammar} and
 * {@link vn.solieu.language.DateGrammar} for values.
 */
@NullMarked
package vn.solieu.language;

import org.jspecify.annotations.NullMarked;
