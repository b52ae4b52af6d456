package vn.solieu.reading.image;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Tells Java that {@link Jpeg2000Reader} is there; PDFBox asks for a reader of this name when a page has such a picture. */
public final class Jpeg2000ReaderSpi extends ImageReaderSpi {

    /** Called by Java when it looks for readers. */
    public Jpeg2000ReaderSpi() {
        super(
                "Số Liệu",
                "1",
                new String[] {"JPEG2000", "jpeg2000"},
                new String[] {"jp2", "jpx", "j2k"},
                new String[] {"image/jp2", "image/jpx"},
                Jpeg2000Reader.class.getName(),
                new Class<?>[] {ImageInputStream.class},
                null,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    /** Other formats are never taken for this one: whoever wants it asks for it by name. */
    @Override
    public boolean canDecodeInput(Object source) throws IOException {
        return false;
    }

    @Override
    public ImageReader createReaderInstance(@Nullable Object extension) {
        return new Jpeg2000Reader(this);
    }

    @Override
    public String getDescription(@Nullable Locale locale) {
        return "JPEG 2000 by OpenJPEG";
    }
}
