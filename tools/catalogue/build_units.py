#!/usr/bin/env python3
"""Builds src/main/resources/catalogue/units.tsv, the administrative units of Viet Nam with their dates.

    build_units.py GAZETTEER_DIR OUT

Standard library only; the same input gives the same bytes. What the sources are, what the dates mean and what is
missing is said in README.md beside this script. The figures it prints on standard error belong there too.
"""

import csv
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

REFORM = "2025-07-01"
LISTS = ["2021-11-12", "2022-04-10", "2023-04-10", "2025-03-01", REFORM, "2026-07-25"]
TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}

# The letter of a type in the resource. T and C are provinces, the next six districts, the rest communes.
LETTERS = {
    "Tỉnh": "T",
    "Thành phố Trung ương": "C",
    "Quận": "Q",
    "Huyện": "H",
    "Thị xã": "S",
    "Thành phố": "F",
    "Thành phố thuộc thành phố": "M",
    "Phường": "P",
    "Xã": "X",
    "Thị trấn": "N",
    "Đặc khu": "K",
}
PREFIXES = ["thành phố", "thị trấn", "thị xã", "đặc khu", "tỉnh", "quận", "huyện", "phường", "xã"]


def clean(name):
    """The name in NFC with single spaces; "N.T" is the list's slip for "NT" (nông trường)."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", name)).strip().replace("N.T ", "NT ")


def spelling(name):
    """The name without case, spacing, punctuation and tone placement: a new spelling is not a new unit."""
    out = []
    for syllable in re.findall(r"\w+", unicodedata.normalize("NFC", name.lower())):
        letters, tones = [], []
        for char in unicodedata.normalize("NFD", syllable):
            (tones if char in TONES else letters).append(char)
        out.append("".join(letters + tones))
    return "".join(out)


def bare(name):
    """The name without any mark; y as i and Roman numerals as digits, since the lists differ in both."""
    romans = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vii": "7"}
    flat = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    flat = "".join(char for char in flat if not unicodedata.combining(char))
    words = ["nong truong" if word == "nt" else romans.get(word, word) for word in re.findall(r"\w+", flat)]
    return "".join(words).replace("y", "i").replace(" ", "")


def split(full_name):
    """("Thị Trấn", "Mường Chà") from "Thị Trấn Mường Chà": the printed type (lower case) and the name."""
    full_name = clean(full_name)
    for prefix in PREFIXES:
        if full_name.lower().startswith(prefix + " "):
            return prefix, full_name[len(prefix) + 1 :]
    sys.exit(f"no type in {full_name!r}")


def unit(type_name, full_name, parent, centrals=()):
    """(letter, name, parent) of one row of a list."""
    printed, name = split(full_name)
    if type_name is None:
        type_name = {"thành phố": "Thành phố Trung ương"}.get(printed, printed.capitalize())
    if type_name == "Thành phố" and parent in centrals:
        type_name = "Thành phố thuộc thành phố"
    return LETTERS[type_name], name, parent


def read_2021(path):
    rows = list(csv.DictReader(path.open(encoding="utf-8"), delimiter="\t"))
    centrals = {row["code"] for row in rows if row["type"] == "Thành phố Trung ương"}
    return {row["code"]: unit(row["type"], row["full_name"], row["parent"], centrals) for row in rows}


def read_dvhcvn(path):
    units = {}
    provinces = json.loads(path.read_text(encoding="utf-8"))["data"]
    centrals = {province["level1_id"] for province in provinces if province["type"] == "Thành phố Trung ương"}
    for province in provinces:
        units[province["level1_id"]] = unit(province["type"], province["name"], "")
        for district in province["level2s"]:
            units[district["level2_id"]] = unit(district["type"], district["name"], province["level1_id"], centrals)
            for commune in district["level3s"]:
                units[commune["level3_id"]] = unit(commune["type"], commune["name"], district["level2_id"])
    return units


def read_2026(path):
    units = {}
    for province in json.loads(path.read_text(encoding="utf-8")):
        units[province["Code"]] = unit(None, province["FullName"], "")
        for commune in province["Wards"]:
            units[commune["Code"]] = unit(None, commune["FullName"], province["Code"])
    return units


def at_reform(newest, conversions):
    """The units of the reform date: the newest list, with the type and name the conversion table printed then."""
    units = dict(newest)
    provinces = {bare(name): code for code, (_, name, parent) in newest.items() if not parent}
    for row in conversions:
        for code, printed in (
            (row["new_gso"], row["new_ward"]),
            (provinces[bare(split(row["new_province"])[1])], row["new_province"]),
        ):
            letter, name, _ = unit(None, printed, "")
            current = newest[code]
            if (letter, spelling(name)) != (current[0], spelling(current[1])):
                units[code] = (letter, name, current[2])
    return units


def read_mentions(mentions, old, successors):
    """Old code -> new codes for communes that the table lacks but that a new unit names among those it was made of.

    Type and name must be those named, and the new unit must have other communes of the same district: names repeat.
    """
    lacking = {code for code in old if len(code) == 5 and code not in successors}
    districts = defaultdict(set)
    for code, targets in successors.items():
        for target in targets:
            districts[target].add(old[code][2])
    found = defaultdict(list)
    for mention in mentions:
        # What stands in brackets tells a district or how much of a unit is meant, and has commas of its own.
        named = re.sub(r"\([^)]*\)", "", mention["truocsapnhap"])
        named = {bare(name) for name in re.split(r",|;| và ", named)}
        for code in sorted(lacking):
            letter, name, district = old[code]
            printed = next(word for word, known in LETTERS.items() if known == letter)
            if district in districts[mention["ma"]] and bare(printed + name) in named:
                found[code].append(mention["ma"])
    return found


def read_successors(conversions, mentions, old, new):
    """Old code -> new codes of the reform, in the order of the table; and the number of rows without a code."""
    successors = defaultdict(list)
    with_code = {row["old_gso"] for row in conversions}
    lacking = defaultdict(list)
    for code, (_, name, parent) in old.items():
        if len(code) == 5 and code not in with_code:
            district = old[parent]
            lacking[bare(name), bare(district[1]), bare(old[district[2]][1])].append(code)
    unplaced = 0
    for row in conversions:
        codes = [row["old_gso"]]
        if not row["old_gso"]:
            # A row without the old code names its unit: taken when exactly one lacking unit of that district fits.
            prefix = next((p for p in PREFIXES if row["old_ward"].lower().startswith(p + " ")), "")
            names = (row["old_ward"][len(prefix) :], split(row["old_district"])[1], split(row["old_province"])[1])
            codes = lacking[tuple(bare(name) for name in names)]
        if len(codes) != 1:
            unplaced += 1
        elif row["new_gso"] not in successors[codes[0]]:
            successors[codes[0]].append(row["new_gso"])

    for code, found in read_mentions(mentions, old, successors).items():
        successors[code].extend(found)

    # A province went whole into one province: the one its communes went to.
    for code, found in list(successors.items()):
        province = old[old[code][2]][2]
        for parent in {new[target][2] for target in found}:
            if parent not in successors[province]:
                successors[province].append(parent)
    # Districts without communes became special zones under their own name.
    zones = {bare(name): code for code, (letter, name, _) in new.items() if letter == "K"}
    inhabited = {parent for _, _, parent in old.values()}
    for code, (_, name, parent) in old.items():
        if len(code) == 3 and code not in inhabited and bare(name) in zones:
            successors[code].append(zones[bare(name)])
    return successors, unplaced


def carried_names(lists):
    """(Code, number of the first list without it) -> the code that carries its name on from that list.

    A unit that ended before the reform went into another; which one the lists do not say. They show it only where a
    unit of the same district took the name at that time, alone or beside its own ("Phương Liên - Trung Tự").
    """
    carried = {}
    for index in range(1, LISTS.index(REFORM)):
        before, after = lists[index - 1], lists[index]
        takers = defaultdict(list)
        for code, (_, name, parent) in after.items():
            known = before.get(code)
            if len(code) == 5 and (known is None or spelling(known[1]) != spelling(name)):
                for district in {parent, known[2] if known else parent}:
                    for part in {bare(name), *(bare(part) for part in name.split(" - "))}:
                        takers[district, part].append(code)
        for code, (_, name, parent) in before.items():
            found = takers[parent, bare(name)]
            if len(code) == 5 and code not in after and len(found) == 1:
                carried[code, index] = found[0]
    return carried


def versions(lists, successors, carried):
    """Rows (code, letter, name, parent, first list or "", first list without it or "", successors)."""
    merged = {targets[0] for code, targets in successors.items() if len(code) == 2 and targets != [code]}
    for code in sorted({code for units in lists for code in units}):
        current, since = None, 0
        for index, units in enumerate([*lists, {}]):
            now = units.get(code)
            over = index == len(lists)
            same = now is not None and current is not None and (now[0], spelling(now[1]), now[2]) == (
                current[0], spelling(current[1]), current[2])
            if same and LISTS[index] == REFORM and (len(code) == 5 or code in merged):
                same = False
            if same or (now is None and current is None):
                continue
            if current is not None:
                at_end = index - 1 == LISTS.index("2025-03-01")
                targets = ",".join(successors.get(code, [])) if at_end else carried.get((code, index), "")
                yield code, *current, LISTS[since] if since else "", "" if over else LISTS[index], targets
            current, since = now, index


def main(gazetteer, out):
    newest = read_2026(gazetteer / "thanglequoc_2026-07-25_vn_only.json")
    with (gazetteer / "map_2025_old_to_new.tsv").open(encoding="utf-8") as source:
        conversions = list(csv.DictReader(source, delimiter="\t"))
    lists = [
        read_2021(gazetteer / "units_2021-11.tsv"),
        *(read_dvhcvn(gazetteer / f"dvhcvn_{date}.json") for date in LISTS[1:4]),
        at_reform(newest, conversions),
        newest,
    ]
    mentions = json.loads((gazetteer / "sapnhap_bando_donvi_tinhthanh.json").read_text(encoding="utf-8"))
    mentions = [mention for mention in mentions if mention["magoc"] != "0"]
    successors, unplaced = read_successors(conversions, mentions, lists[3], lists[4])
    carried = carried_names(lists)
    rows = list(versions(lists, successors, carried))
    lines = ["#code\ttype\tparent\tfrom\tuntil\tname\tsuccessors\tlists\t" + "\t".join(LISTS)]
    for code, letter, name, parent, first, until, targets in rows:
        dates = [str(LISTS.index(date)) if date else "" for date in (first, until)]
        lines.append("\t".join([code, letter, parent, *dates, name, targets]).rstrip("\t"))
    out.write_bytes(("\n".join(lines) + "\n").encode())

    lacking = [code for code in lists[3] if len(code) == 5 and not successors.get(code)]
    print(f"{len(rows)} versions of {len({row[0] for row in rows})} codes, {out.stat().st_size} bytes", file=sys.stderr)
    print(f"{len(lacking)} communes of 2025-03-01 without successor; {unplaced} rows unplaced", file=sys.stderr)
    revived = [code for code in lacking if not any(code in units for units in lists[:3])]
    print(f"  {len(revived)} of them in no other list: {' '.join(revived)}", file=sys.stderr)
    print("provinces with several successors:",
          {code: s for code, s in successors.items() if len(code) == 2 and len(s) > 1}, file=sys.stderr)
    gone = [row[0] for row in rows if len(row[0]) == 5 and row[5] and row[5] < REFORM and row[0] not in lists[3]]
    followed = [row for row in rows if len(row[0]) == 5 and row[5] and row[5] < REFORM and row[6]]
    print(f"{len(gone)} communes ended before the reform, {len(followed)} followed by their name", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
