/** Exports as Frictionless Data Packages (specs.frictionlessdata.io, version 1): CSV files and {@code datapackage.json} with their schemas. */
@NullMarked
package vn.solieu.compare.export.datapackage;

import org.jspecify.annotations.NullMarked;
