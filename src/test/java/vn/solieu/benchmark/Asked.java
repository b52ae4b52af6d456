package vn.solieu.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.solieu.benchmark.MadeReports.Slot;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;

/**
 * What one round of questions is about, by chance; the same round is about the same things whichever database is asked.
 *
 * @param indicator one that all districts tell, or in one round of five one that only some do
 * @param base what is counted of them all, to set others against
 * @param province with at least two districts
 * @param district any
 * @param communes those of the district
 * @param day of a week's reports
 * @param document any
 * @param replacing a document that takes the place of another
 */
record Asked(
        Indicator indicator,
        Indicator base,
        AdministrativeUnit province,
        List<AdministrativeUnit> districtsOfProvince,
        AdministrativeUnit district,
        List<AdministrativeUnit> communes,
        LocalDate day,
        Slot document,
        Slot replacing) {

    static Asked of(MadeReports reports, int question, int round) {
        Random random = new Random(reports.seed * 7919 + question * 1009L + round);
        boolean rare = random.nextInt(5) == 0;
        Indicator indicator = reports.indicators.get(
                rare
                        ? MadeReports.COMMON + random.nextInt(reports.indicators.size() - MadeReports.COMMON)
                        : random.nextInt(MadeReports.COMMON));
        AdministrativeUnit province;
        List<AdministrativeUnit> districts;
        do {
            AdministrativeUnit chosen = reports.provinces.get(random.nextInt(reports.provinces.size()));
            province = chosen;
            districts = reports.districts.stream()
                    .filter(district -> chosen.code().equals(district.parentCode()))
                    .toList();
        } while (districts.size() < 2);
        int district;
        do {
            district = random.nextInt(reports.districts.size());
        } while (reports.communes.get(district).isEmpty());
        List<Slot> replacing = reports.documents.stream().filter(Slot::replaces).toList();
        Slot document = reports.documents.get(random.nextInt(reports.documents.size()));
        return new Asked(
                indicator,
                reports.indicators.getFirst(),
                province,
                districts,
                reports.districts.get(district),
                reports.communes.get(district),
                // The last week may be cut off.
                reports.day(random.nextInt(Math.max(1, reports.weeks - 1))),
                document,
                replacing.isEmpty() ? document : replacing.get(random.nextInt(replacing.size())));
    }

    /** An indicator that communes tell too. */
    Indicator ofCommunes(MadeReports reports) {
        return reports.indicators.get(Math.floorMod(indicator.code().hashCode(), MadeReports.OF_COMMUNES));
    }
}
