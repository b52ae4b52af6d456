"""Turns a printed PDF into what a scanner or a fax machine would send: pictures without a text layer."""
import contextlib
import glob
import html
import io
import os
import random
import re
import subprocess
import tempfile
import zlib

import cv2
import img2pdf
import numpy as np
from PIL import Image

from paper import print_pdf

DPI = 200


def render(pdf):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(DPI), pdf, os.path.join(folder, "p")], check=True)
        return [cv2.imread(f) for f in sorted(glob.glob(os.path.join(folder, "*")))]


def soft_field(shape, noise, coarse):
    """A smooth random field from 0 to 1: uneven light, uneven ink."""
    field = cv2.resize(noise.random((coarse, coarse)).astype(np.float32), shape[::-1], interpolation=cv2.INTER_CUBIC)
    return (field - field.min()) / (field.max() - field.min())


def laid_askew(page, chance, most):
    """The sheet lies a little turned and shifted on the glass."""
    h, w = page.shape[:2]
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), chance.choice((-1, 1)) * chance.uniform(0.35, 1) * most, 1)
    turn[:, 2] += (chance.uniform(-8, 8), chance.uniform(-8, 8))
    return cv2.warpAffine(page, turn, (w, h), flags=cv2.INTER_LINEAR, borderValue=(255,) * 3)


def photographed(page, noise, blur, grain, shade):
    """Soft focus, grey toner on off-white paper, uneven light, sensor grain."""
    f = cv2.GaussianBlur(page, (0, 0), blur).astype(np.float32)
    f = 30 + f * 0.85
    light = 1 - shade * soft_field(page.shape[:2], noise, 3)
    grains = noise.normal(0, grain, page.shape[:2])
    if f.ndim == 3:
        light, grains = light[..., None], grains[..., None]
    return np.clip(f * light + grains, 0, 255).astype(np.uint8)


def faxed(page, noise):
    """One bit a dot: a threshold that wavers, ragged edges and some specks."""
    f = cv2.GaussianBlur(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY), (0, 0), 0.8).astype(np.float32)
    f += noise.normal(0, 14, f.shape)
    level = 138 + 22 * soft_field(f.shape, noise, 5)
    bits = np.where(f > level, 255, 0).astype(np.uint8)
    specks = noise.random(f.shape) < 0.00006
    bits[cv2.dilate(specks.astype(np.uint8), np.ones((2, 2), np.uint8)) > 0] = 0
    return bits


def group4(bits):
    """CCITT group 4, the coding of fax machines; img2pdf puts it into the PDF as it is."""
    out = io.BytesIO()
    Image.fromarray(bits).convert("1", dither=Image.NONE).save(out, "TIFF", compression="group4", dpi=(DPI, DPI))
    return out.getvalue()


def signer_position(pdf, name):
    """(page, x, y) in points: the middle of the last place where the signer's name is printed."""
    out = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    want, found = name.split(), None
    for page, part in enumerate(out.split("<page ")[1:]):
        words = [(*map(float, box), html.unescape(text)) for *box, text in
                 re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', part)]
        for i in range(len(words) - len(want) + 1):
            if [w[4] for w in words[i:i + len(want)]] == want:
                found = page, (words[i][0] + words[i + len(want) - 1][2]) / 2, words[i][1]
    if not found:
        raise SystemExit("no signer in " + pdf)
    return found


STAR = "M0,-20 L5,-7 19,-6 8,3 12,17 0,9 -12,17 -8,3 -19,-6 -5,-7 Z"
SIGNATURE = "M-58,14 C-40,-44 -30,-34 -36,6 S-18,22 -8,-16 S8,-30 6,4 22,16 30,-12 38,-26 44,0 58,10 72,-20 M-64,26 C-20,14 30,16 84,4"
OVERLAY = """<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:0}body{margin:0}svg{display:block;width:595pt;height:841pt}</style>
<svg viewBox="0 0 595 841"><g transform="translate(%f,%f) rotate(%f)" fill="none" stroke="#d21f2b">
<circle r="51" stroke-width="2.2"/><circle r="48" stroke-width="0.8"/><circle r="30" stroke-width="1"/>
<path d="%s" fill="#d21f2b" stroke="none" transform="scale(0.95)"/>
<path id="ring" d="M-29.3,23.7 A37.7,37.7 0 1 1 29.3,23.7" stroke="none"/>
<text fill="#d21f2b" stroke="none" font-family="Liberation Sans" font-weight="bold" font-size="7.4">
<textPath href="#ring" startOffset="50%%" text-anchor="middle" textLength="168">%s</textPath></text></g>
<path transform="translate(%f,%f) rotate(-6)" d="%s" fill="none" stroke="#23399b" stroke-width="1.7" stroke-linecap="round"/></svg>"""


def stamped(pages, pdf, report, chance, noise):
    """Red round stamp over a third of the blue signature, as the rules want it."""
    page, x, y = signer_position(pdf, report.meta["signer"])
    ring = report.meta["agency"].upper()
    with tempfile.TemporaryDirectory() as folder:
        ink_pdf = os.path.join(folder, "ink.pdf")
        print_pdf(OVERLAY % (x - 50, y - 40, chance.uniform(-14, 14), STAR, ring, x + 4, y - 38, SIGNATURE), ink_pdf)
        ink = render(ink_pdf)[0]
    h, w = (min(a, b) for a, b in zip(ink.shape[:2], pages[page].shape[:2]))
    ink = ink[:h, :w].astype(np.float32) / 255
    weight = 0.6 + 0.4 * soft_field((h, w), noise, 60)[..., None]
    pages[page][:h, :w] = pages[page][:h, :w] * (1 - weight * (1 - ink))


def scan(report, pdf, out, kind):
    """kind: "gray", "stamp" (colour) or "fax" (one bit).  The noise depends on the report and the kind only."""
    seed = zlib.crc32((report.slug + kind).encode())
    chance, noise = random.Random(seed), np.random.default_rng(seed)
    pages = render(pdf)
    if kind == "stamp":
        stamped(pages, pdf, report, chance, noise)
    images = []
    for page in pages:
        page = laid_askew(page, chance, 0.4 if kind == "fax" else 0.9)
        if kind == "fax":
            images.append(group4(faxed(page, noise)))
            continue
        if kind == "gray":
            page = cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)
        page = photographed(page, noise, 0.6, 2.5 if kind == "gray" else 1.5, 0.12)
        images.append(cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, 55])[1].tobytes())
    layout = img2pdf.get_fixed_dpi_layout_fun((DPI, DPI))
    with contextlib.redirect_stdout(io.StringIO()):  # img2pdf talks about its TIFF settings
        # its own writer: the other one puts a random identifier into the file
        data = img2pdf.convert(images, layout_fun=layout, nodate=True, engine=img2pdf.Engine.internal)
    with open(out, "wb") as f:
        f.write(data)
