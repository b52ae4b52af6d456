package vn.solieu.language.restoration;

import vn.solieu.language.LanguageEvidence;

/** Evidence on a text from a language model and the restorers made of it. */
public final class ModelEvidence implements LanguageEvidence {

    private final TextSurprise surprise;
    private final DiacriticRestorer restorer;
    private final GarbledTextRestorer garbledRestorer;

    public ModelEvidence(SyllableLanguageModel model, DiacriticRestorer restorer, GarbledTextRestorer garbledRestorer) {
        this.surprise = new TextSurprise(model);
        this.restorer = restorer;
        this.garbledRestorer = garbledRestorer;
    }

    @Override
    public double surprise(String text) {
        return surprise.of(text);
    }

    @Override
    public double surpriseRestored(String text) {
        return surprise.of(restorer.restoreAll(text).value());
    }

    @Override
    public double surpriseUngarbled(String text) {
        return surprise.of(garbledRestorer.restore(text).value());
    }
}
