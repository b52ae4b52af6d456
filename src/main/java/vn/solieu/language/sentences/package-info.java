/**
 * A paragraph in, the sentences it consists of out.
 *
 * <p>Read {@link vn.solieu.language.sentences.SentenceSplitter} first: it says what counts as a sentence, and which of the two ways of
 * finding them is the better one. {@code SentenceMarks} holds what both know of Vietnamese offices: abbreviations, initials, numbers of clauses.
 *
 * <p>Making the model: {@link vn.solieu.language.sentences.LabelledParagraph} tells from a corpus where sentences end and adds the numbers of
 * clauses that the corpus lost, {@link vn.solieu.language.sentences.SentenceTrainer} learns from it. Measuring:
 * {@link vn.solieu.language.sentences.SentenceEvaluation}.
 */
@NullMarked
package vn.solieu.language.sentences;

import org.jspecify.annotations.NullMarked;
