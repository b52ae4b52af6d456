/**
 * Exports as SDMX-CSV 2.0 (the format of SDMX 3.0, sdmx.org): figures as observations of series, documents as attributes.
 *
 * <p>Two dataflows share the file {@code observations.csv}. Rows of {@code FIGURES} have a time period; rows of {@code FIGURES_UNDATED} are
 * figures whose report names none, since a dimension cannot be empty. The dimensions are in
 * {@link vn.solieu.compare.export.sdmx.SdmxLayout}. All other columns of a figure are attributes of the observation, named in capitals;
 * what a document says of itself are attributes of the dimension {@code DOCUMENT}, named {@code DOC_…}, and stand once for each
 * document, in rows that have no other dimension. {@code structure.xml} describes it in SDMX-ML 3.0.
 */
@NullMarked
package vn.solieu.compare.export.sdmx;

import org.jspecify.annotations.NullMarked;
