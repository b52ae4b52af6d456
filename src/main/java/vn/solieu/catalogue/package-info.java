/**
 * What the reports speak of: administrative units with their dates, and indicators with their wording.
 *
 * <p>In: a name or a label as printed, and the date of the report. Out: the one unit or indicator that is meant, or
 * nothing. Two units that fit are no answer, and a label that is not known stays as it was printed: nothing is forced.
 * Garbled names are settled inside the area of a report only.
 *
 * <p>Read {@link vn.solieu.catalogue.AdministrativeUnit}, {@link vn.solieu.catalogue.UnitCatalogue} and
 * {@link vn.solieu.catalogue.PlaceNameFolding} for places; {@link vn.solieu.catalogue.Indicator} and
 * {@link vn.solieu.catalogue.IndicatorCatalogue} for indicators, whose wording people edit in
 * {@code catalogue/indicators/*.yaml}; {@link vn.solieu.catalogue.LabelMatcher} matches labels,
 * {@link vn.solieu.catalogue.NearestIndicators} suggests what others may mean.
 *
 * <p>Everything here is immutable and safe for use by several threads. Nothing is read but the class path, and a folder
 * of additional indicators when it is asked for.
 */
@NullMarked
package vn.solieu.catalogue;

import org.jspecify.annotations.NullMarked;
