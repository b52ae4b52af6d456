package vn.solieu.records;

import java.util.Locale;

/** Constants of an enum as the words the database keeps: lower case, with hyphens ({@code OCR_SUSPECT} is {@code ocr-suspect}). */
final class StoredName {

    private StoredName() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> type, String stored) {
        return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
