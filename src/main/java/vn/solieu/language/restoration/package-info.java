/**
 * Text that lost its marks, or that an OCR without Vietnamese has read, in; Vietnamese, with the way back to every character, out.
 *
 * <p>Using a model: {@link vn.solieu.language.restoration.DiacriticRestorer} for right letters without marks,
 * {@link vn.solieu.language.restoration.GarbledTextRestorer} for wrong letters; both give a
 * {@link vn.solieu.language.restoration.RestoredText}, ask {@link vn.solieu.language.restoration.PlaceNames} for the names of the region, and
 * let {@code SyllableDecoder} choose among candidates by {@link vn.solieu.language.restoration.SyllableLanguageModel}.
 *
 * <p>Making one: {@link vn.solieu.language.restoration.LanguageModelTrainer} reads text, {@code TripleCounts} counts it, {@code KneserNey}
 * gives probabilities, {@code ModelPruner} keeps what matters, {@code ModelFile} stores it.
 * {@link vn.solieu.language.restoration.MisreadingTrainer} learns what an OCR makes of letters.
 *
 * <p>Measuring: {@link vn.solieu.language.restoration.HoldOut} says which documents no model has seen,
 * {@link vn.solieu.language.restoration.RestorationEvaluation} compares what was stripped,
 * {@link vn.solieu.language.restoration.GarbledEvaluation} what was misread.
 */
@NullMarked
package vn.solieu.language.restoration;

import org.jspecify.annotations.NullMarked;
