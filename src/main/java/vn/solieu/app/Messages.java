package vn.solieu.app;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.solieu.document.Finding;
import vn.solieu.document.Problem;

/** Sentences for people, in Vietnamese or English. */
public final class Messages {

    private static final String BUNDLE = "vn.solieu.app.Messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The language asked for, or the one of the surroundings: English where they say English, Vietnamese otherwise.
     *
     * @param asked "vi", "en", or "" when nothing was asked
     */
    public static Locale localeOf(String asked, Locale surroundings) {
        String language = asked.isEmpty() ? surroundings.getLanguage() : asked;
        return language.equals("en") && !isPosix(asked, surroundings) ? Locale.ENGLISH : Locale.of("vi", "VN");
    }

    /** Java takes a system without a language ("C", "POSIX") for an English one without a country. */
    private static boolean isPosix(String asked, Locale surroundings) {
        return asked.isEmpty() && surroundings.getCountry().isEmpty();
    }

    public Locale locale() {
        return locale;
    }

    /**
     * A sentence.
     *
     * @param key its name in the bundle
     * @param values what it tells of; numbers are written as the language writes them
     */
    public String text(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** What happened and what to do about it. */
    public String of(Problem problem) {
        String key = "problem." + problem.code();
        String sentence = bundle.containsKey(key) ? text(key, problem.detail()) : text("problem.other", problem.code());
        return problem.page() == null ? sentence : text("problem.on-page", problem.page(), sentence);
    }

    /** What does not add up, in one sentence. */
    public String of(Finding finding) {
        List<String> arguments = finding.arguments();
        return text("finding." + finding.rule(), arguments.toArray());
    }
}
