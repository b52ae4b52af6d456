/**
 * Pictures of pages. In go files and packed samples, out come pictures that are plain and no larger than reading needs, and scans made ready:
 * straightened, their rulings and drawings known. Read {@link vn.solieu.reading.image.ImageFile} and {@link vn.solieu.reading.image.PlainPicture} first,
 * then {@link vn.solieu.reading.image.PreparedScan}.
 */
@NullMarked
package vn.solieu.reading.image;

import org.jspecify.annotations.NullMarked;
