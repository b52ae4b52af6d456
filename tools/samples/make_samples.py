#!/usr/bin/python3
"""Makes the sample documents and their expected results: make_samples.py [SLUG...] [--out DIR]

Without a name every report of reports/ is made, into the project's samples/ folder.
"""
import argparse
import glob
import json
import os
import sys

import pages
from describe import Report
from expected import expected
from paper import print_pdf, report_html

HERE = os.path.dirname(os.path.abspath(__file__))


def save(result, path):
    with open(path, "w", encoding="utf-8") as f:
        json.dump(result, f, ensure_ascii=False, indent=1)
        f.write("\n")


def make(description, out):
    report = Report(description)
    folder = os.path.join(out, report.slug)
    os.makedirs(folder, exist_ok=True)
    files, located, master = report.source["files"], None, None
    # What each file is says how it is made; scans come after the PDF they are taken from.
    for name, what in files.items():
        path = os.path.join(folder, name)
        if what.startswith("born"):
            print_pdf(report_html(report), path)
            located, master = pages.locate(report, path), path
        elif what.startswith(("gray", "fax", "stamp")):
            from scans import scan              # only scans need OpenCV
            scan(report, master, path, what.split()[0])
        elif what.startswith("html"):
            from web import write_html
            write_html(report, path)
            located = pages.all_on_one(report)
        elif what.startswith("word"):
            from word import write_docx
            write_docx(report, path)
            # Word has no pages: its result stands beside the PDF's
            fresh = Report(description)
            save(expected(fresh, pages.all_on_one(fresh), {name: what}), os.path.join(folder, "expected-docx.json"))
        else:
            raise SystemExit("unknown kind of file: " + what)
    result = expected(report, located, files)
    save(result, os.path.join(folder, "expected.json"))
    print("%-16s %d pages, %d tables, %d figures" % (report.slug, len(result["pages"]), len(result["tables"]), len(result["figures"])))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("slugs", nargs="*")
    arguments.add_argument("--out", default=os.path.join(HERE, "..", "..", "samples"))
    options = arguments.parse_args()
    known = {os.path.basename(f)[:-5]: f for f in sorted(glob.glob(os.path.join(HERE, "reports", "*.json")))}
    for slug in options.slugs or known:
        if slug not in known:
            sys.exit("no such report: %s (there are: %s)" % (slug, ", ".join(known)))
        make(known[slug], options.out)


if __name__ == "__main__":
    main()
