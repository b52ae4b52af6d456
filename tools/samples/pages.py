"""Reads back from the printed PDF on which page every word of every block stands."""
import re
import subprocess
import unicodedata


class Mismatch(Exception):
    """The PDF does not say what the description says."""


def squeeze(text):
    """Without blanks and hyphens: a code broken after its hyphen compares equal."""
    return re.sub(r"[\s\u00ad-]+", "", unicodedata.normalize("NFC", text))


def page_texts(pdf):
    raw = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"], check=True, capture_output=True).stdout.decode()
    return raw.split("\f")[:-1]


class Pages:
    """Walks through the page texts in step with the blocks.

    Only two things are printed without being in the description: the page number on top from page 2,
    and the header rows of a table that goes on.  Anything else that differs is a mistake.
    """
    def __init__(self, texts, tables):
        self.text = [squeeze(t) for t in texts]
        self.tables = tables
        self.at = [0] * len(texts)
        self.repeated = set()                   # (page, table) with a repeated header
        self.started = set()                    # tables
        for p in range(1, len(texts)):
            if not self.text[p].startswith(str(p + 1)):
                raise Mismatch("no page number on page %d" % (p + 1))
            self.at[p] = len(str(p + 1))

    def _skip_repeated_header(self, page, block):
        if block.table < 0 or page == 0 or self.at[page] != len(str(page + 1)) or block.table not in self.started:
            return
        table = self.tables[block.table]
        header = squeeze("".join(b.text for row in table.cells[:table.header_rows] for b in row))
        if self.text[page].startswith(header, self.at[page]):
            self.at[page] += len(header)
            self.repeated.add((page + 1, block.table))

    def find(self, block):
        page = next((p for p, t in enumerate(self.text) if self.at[p] < len(t)), len(self.text) - 1)
        words, waiting = block.text.split(), 0
        for word in words:
            wanted = squeeze(word)
            if not wanted:                      # a lone dash stands where the next word stands
                waiting += 1
                continue
            while page < len(self.text):
                self._skip_repeated_header(page, block)
                if self.text[page].startswith(wanted, self.at[page]):
                    break
                page += 1
            if page == len(self.text):
                raise Mismatch("%r of %r not found; pages stand at %s" % (
                    word, block.text[:60], [t[a:a + 30] for t, a in zip(self.text, self.at)]))
            self.at[page] += len(wanted)
            block.pages += [page + 1] * (waiting + 1)
            waiting = 0
        block.pages += [page + 1] * waiting
        if block.table >= 0:
            self.started.add(block.table)

    def check_end(self):
        left = [(p + 1, t[a:a + 60]) for p, (t, a) in enumerate(zip(self.text, self.at)) if a < len(t)]
        if left:
            raise Mismatch("printed but not described: %s" % left)


def locate(report, pdf):
    """Fills Block.pages; returns (blocks, number of pages, repeated headers)."""
    texts = page_texts(pdf)
    walk, blocks = Pages(texts, report.tables), report.blocks()
    for b in blocks:
        walk.find(b)
    walk.check_end()
    return blocks, len(texts), walk.repeated


def all_on_one(report):
    """For formats without pages (Word, HTML): everything stands on page 1."""
    blocks = report.blocks()
    for b in blocks:
        b.pages = [1] * len(b.text.split())
    return blocks, 1, set()
