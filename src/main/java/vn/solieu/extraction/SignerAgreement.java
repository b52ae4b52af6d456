package vn.solieu.extraction;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Problem;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignerCertificate;
import vn.solieu.document.VietnameseLetters;

/**
 * Whether the name typed below a document is among the names of its certificates. Agencies sign with certificates of their own, and
 * those who drafted a document sign before its signer: one person's certificate with the typed name is enough.
 */
public final class SignerAgreement {

    private SignerAgreement() {}

    /**
     * Compares names without marks, so that a lost mark is no other person.
     *
     * @param typed the name below the document, or {@code null}
     * @return the problem; empty when the names agree or nothing can be said: no typed name, no certificate of a person
     */
    public static Optional<Problem> problem(@Nullable String typed, List<SignatureInfo> signatures) {
        List<String> people = signatures.stream()
                .map(SignatureInfo::certificate)
                .filter(c -> c.holder() == SignerCertificate.Holder.PERSON)
                .map(SignerCertificate::name)
                .filter(name -> name != null && !bare(name).isBlank())
                .distinct()
                .toList();
        if (typed == null || bare(typed).isBlank() || people.isEmpty()) {
            return Optional.empty();
        }
        return people.stream().anyMatch(name -> isSame(typed, name))
                ? Optional.empty()
                : Optional.of(Problem.badInput(
                        "signer-differs", people.stream().collect(Collectors.joining(", ")) + " ≠ " + typed));
    }

    /** One name may stand with a title or a rank before it, or a note behind it. */
    private static boolean isSame(String typed, String certified) {
        String one = " " + bare(typed) + " ";
        String other = " " + bare(certified) + " ";
        return one.contains(other) || (other.contains(one) && one.strip().contains(" "));
    }

    private static String bare(String name) {
        return VietnameseLetters.bare(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }
}
