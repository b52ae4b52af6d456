package vn.solieu.reading.signatures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.SignatureCoverage.Change;

/**
 * What was changed between a document as it was signed and as it is now, by where in the document it stands (ISO 32000-2, 12.8.2.2).
 *
 * <p>Both are walked from the trailer on, side by side. Pages, annotations and fields are compared by the rules for them; all other
 * objects must be the same, whatever refers to them: an appearance that a page draws too is content.
 */
final class RevisionComparison {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");

    /** A page tree or field tree with more nodes is none that can be compared in time. */
    private static final int MOST_NODES = 200_000;

    /** Entries of a trailer that tell where things are in the file. */
    private static final Set<COSName> BOOKKEEPING = Set.of(
            COSName.SIZE,
            COSName.PREV,
            COSName.XREF_STM,
            COSName.W,
            COSName.INDEX,
            COSName.LENGTH,
            COSName.FILTER,
            COSName.DECODE_PARMS,
            COSName.TYPE,
            COSName.ROOT,
            COSName.INFO,
            COSName.ID);

    /** What filling in a field changes in it: value, appearance and its state, locks. */
    private static final Set<COSName> FILLED_IN = Set.of(
            COSName.V,
            COSName.AP,
            COSName.AS,
            COSName.F,
            COSName.FF,
            COSName.MK,
            COSName.DA,
            COSName.getPDFName("M"),
            COSName.getPDFName("Lock"));

    private final Set<Change> changes = EnumSet.noneOf(Change.class);

    /** Pages, annotations and fields that were compared by their own rules: signed → now. */
    private final IdentityHashMap<COSDictionary, COSDictionary> paired = new IdentityHashMap<>();

    private final SameObjects rest;
    private int nodes;

    private RevisionComparison(COSDocument signed, COSDocument now) {
        this.rest = new SameObjects(signed, now, paired);
    }

    /**
     * Compares two states of a document.
     *
     * @return the kinds of change, the least serious first; empty when all that is shown or kept is the same
     */
    static List<Change> changes(COSDocument signed, COSDocument now) throws IOException {
        RevisionComparison comparison = new RevisionComparison(signed, now);
        COSDictionary before = SignatureFields.catalogOf(signed);
        COSDictionary after = SignatureFields.catalogOf(now);
        if (before == null || after == null) {
            return List.of(Change.UNKNOWN);
        }
        comparison.trailers(signed.getTrailer(), now.getTrailer());
        comparison.catalogs(before, after);
        comparison.rest.compareAll(comparison.changes);
        return new ArrayList<>(comparison.changes);
    }

    private static Set<COSName> names(COSDictionary before, COSDictionary after) {
        Set<COSName> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    private void trailers(COSDictionary before, COSDictionary after) {
        for (COSName name : names(before, after)) {
            if (name.equals(COSName.INFO)) {
                same(before, after, name, Change.METADATA);
            } else if (!BOOKKEEPING.contains(name)) {
                same(before, after, name, Change.CONTENT);
            }
        }
    }

    /** Everything below an entry must be the same, or is a change of this kind. */
    private void same(COSDictionary before, COSDictionary after, COSName name, Change otherwise) {
        rest.expect(before.getItem(name), after.getItem(name), otherwise);
    }

    private void catalogs(COSDictionary before, COSDictionary after) {
        paired.put(before, after);
        for (COSName name : names(before, after)) {
            if (name.equals(COSName.PAGES)) {
                pageTree(dictionary(before, name), dictionary(after, name));
            } else if (name.equals(COSName.ACRO_FORM)) {
                form(dictionary(before, name), dictionary(after, name));
            } else if (name.equals(DSS) || name.equals(EXTENSIONS)) {
                same(before, after, name, Change.VALIDATION_DATA);
            } else if (name.equals(COSName.METADATA) || name.equals(COSName.VERSION)) {
                same(before, after, name, Change.METADATA);
            } else if (name.equals(SignatureFields.PERMS) && before.getItem(name) == null) {
                changes.add(Change.SIGNATURE);
            } else {
                same(before, after, name, Change.CONTENT);
            }
        }
    }

    private static @Nullable COSDictionary dictionary(COSDictionary owner, COSName name) {
        return SignatureFields.dictionary(owner.getDictionaryObject(name));
    }

    /** Notes nodes that stand for each other; false when there is nothing more to compare below them. */
    private boolean enter(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        if (before == null || after == null) {
            if (before != null || after != null) {
                changes.add(Change.CONTENT);
            }
            return false;
        }
        if (++nodes > MOST_NODES) {
            changes.add(Change.UNKNOWN);
            return false;
        }
        COSDictionary known = paired.putIfAbsent(before, after);
        if (known != null && !known.equals(after)) {
            changes.add(Change.CONTENT);
        }
        return known == null;
    }

    private void pageTree(@Nullable COSDictionary rootBefore, @Nullable COSDictionary rootAfter) {
        record Pair(
                @Nullable COSDictionary before, @Nullable COSDictionary after) {}
        List<Pair> waiting = new ArrayList<>(List.of(new Pair(rootBefore, rootAfter)));
        while (!waiting.isEmpty()) {
            Pair pair = waiting.removeLast();
            COSDictionary before = pair.before();
            COSDictionary after = pair.after();
            if (!enter(before, after) || before == null || after == null) {
                continue;
            }
            COSArray kidsBefore = array(before, COSName.KIDS);
            COSArray kidsAfter = array(after, COSName.KIDS);
            if (kidsBefore == null || kidsAfter == null) {
                page(before, after);
                continue;
            }
            if (kidsBefore.size() != kidsAfter.size()) {
                changes.add(Change.CONTENT);
            }
            for (int i = 0; i < Math.min(kidsBefore.size(), kidsAfter.size()) && i < MOST_NODES; i++) {
                waiting.add(new Pair(
                        SignatureFields.dictionary(kidsBefore.getObject(i)),
                        SignatureFields.dictionary(kidsAfter.getObject(i))));
            }
            others(before, after, Set.of(COSName.KIDS, COSName.PARENT));
        }
    }

    private static @Nullable COSArray array(COSDictionary owner, COSName name) {
        return owner.getDictionaryObject(name) instanceof COSArray array ? array : null;
    }

    private void others(COSDictionary before, COSDictionary after, Set<COSName> compared) {
        for (COSName name : names(before, after)) {
            if (!compared.contains(name)) {
                same(before, after, name, Change.CONTENT);
            }
        }
    }

    private void page(COSDictionary before, COSDictionary after) {
        Map<Object, COSDictionary> annotationsAfter = members(array(after, COSName.ANNOTS));
        Map<Object, COSDictionary> annotationsBefore = members(array(before, COSName.ANNOTS));
        annotationsBefore.forEach((id, annotation) -> annotation(annotation, annotationsAfter.get(id)));
        annotationsAfter.forEach((id, annotation) -> {
            if (!annotationsBefore.containsKey(id)) {
                changes.add(addition(annotation));
            }
        });
        others(before, after, Set.of(COSName.ANNOTS, COSName.PARENT, COSName.TYPE));
    }

    /** The dictionaries of an array by what tells them apart: their number in the file, or for those without their place. */
    private static Map<Object, COSDictionary> members(@Nullable COSArray array) {
        Map<Object, COSDictionary> members = new LinkedHashMap<>();
        for (int i = 0; array != null && i < Math.min(array.size(), MOST_NODES); i++) {
            COSDictionary member = SignatureFields.dictionary(array.getObject(i));
            if (member != null) {
                Object id = array.get(i) instanceof COSObject reference && reference.getKey() != null
                        ? reference.getKey()
                        : (Object) i;
                members.put(id, member);
            }
        }
        return members;
    }

    private static boolean isWidget(COSDictionary annotation) {
        return COSName.WIDGET.equals(annotation.getDictionaryObject(COSName.SUBTYPE));
    }

    private static Change addition(COSDictionary annotation) {
        if (!isWidget(annotation)) {
            return Change.ANNOTATION;
        }
        return SignatureFields.isSignatureField(annotation) ? Change.SIGNATURE : Change.FORM;
    }

    private void annotation(COSDictionary before, @Nullable COSDictionary after) {
        if (after != null && isWidget(before) && isWidget(after)) {
            field(before, after);
        } else if (enter(before, after) && after != null) {
            for (COSName name : names(before, after)) {
                if (!name.equals(COSName.P) && !name.equals(COSName.PARENT)) {
                    same(before, after, name, Change.ANNOTATION);
                }
            }
        }
    }

    private void form(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        if (before == null && after != null) {
            fields(Map.of(), members(array(after, COSName.FIELDS)));
            return;
        }
        if (!enter(before, after) || before == null || after == null) {
            return;
        }
        for (COSName name : names(before, after)) {
            if (name.equals(COSName.FIELDS)) {
                fields(members(array(before, name)), members(array(after, name)));
            } else if (name.equals(COSName.SIG_FLAGS)) {
                same(before, after, name, Change.SIGNATURE);
            } else if (name.equals(COSName.DR) || name.equals(COSName.DA)) {
                // Programs that sign put them in; what is drawn already stays as it is.
                same(before, after, name, Change.METADATA);
            } else {
                same(before, after, name, name.equals(COSName.XFA) ? Change.CONTENT : Change.FORM);
            }
        }
    }

    private void field(COSDictionary before, COSDictionary after) {
        if (!enter(before, after)) {
            return;
        }
        COSBase value = before.getDictionaryObject(COSName.V);
        boolean signature = SignatureFields.isSignatureField(before);
        boolean open = value == null || value instanceof COSNull;
        Change filling = !signature ? Change.FORM : open ? Change.SIGNATURE : Change.CONTENT;
        for (COSName name : names(before, after)) {
            if (name.equals(COSName.KIDS)) {
                Map<Object, COSDictionary> then = members(array(before, name));
                Map<Object, COSDictionary> now = members(array(after, name));
                if (then.size() != now.size() && !signature) {
                    changes.add(Change.CONTENT);
                }
                fields(then, now);
            } else if (FILLED_IN.contains(name)) {
                same(before, after, name, filling);
            } else if (!name.equals(COSName.P) && !name.equals(COSName.PARENT)) {
                same(before, after, name, open && signature ? Change.SIGNATURE : Change.CONTENT);
            }
        }
    }

    /** Fields by what tells them apart, or what stands below one: its parts on pages, or further fields. */
    private void fields(Map<Object, COSDictionary> then, Map<Object, COSDictionary> now) {
        then.forEach((id, field) -> {
            COSDictionary same = now.get(id);
            if (same == null) {
                changes.add(Change.CONTENT);
            } else {
                field(field, same);
            }
        });
        now.forEach((id, field) -> {
            if (!then.containsKey(id)) {
                changes.add(SignatureFields.isSignatureField(field) ? Change.SIGNATURE : Change.CONTENT);
            }
        });
    }
}
