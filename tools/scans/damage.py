"""Harsh scans of a born-digital PDF: image-only PDFs like the worst that offices send, still readable for a person.

Each variant is a function below; its docstring says what happened to the paper. Files are named after the variant and lie
beside the input, or in --out. The same input, seed and versions of the libraries give the same files. Without --seed the
seed comes from the folder and name of the input. It is printed, with what a reader cannot know (how pages were turned).
"""
import argparse
import contextlib
import io
import subprocess
import tempfile
import zlib
from pathlib import Path

import cv2
import img2pdf
import numpy as np
from PIL import Image, ImageDraw, ImageFont

DPI = 200
FAX_DPI = (204, 196)                       # "fine" mode of fax machines
PHOTO_DPI = 300                            # photos are drawn finer than they will show the page
A4_WIDTH_PT, A4_HEIGHT_PT = 595.28, 841.89
RING_TEXT = "ỦY BAN NHÂN DÂN XÃ ĐÔNG HẢI ★ T. HẢI SƠN ★"
RING_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
RED_INK, BLUE_INK = (52, 38, 205), (150, 55, 30)   # blue, green, red


# --- paper, light, ink ---------------------------------------------------------------------------------------------------

def mm(length, dpi=DPI):
    return max(1, round(length / 25.4 * dpi))


def cloud(shape, luck, coarse):
    """Smooth random field from 0 to 1 with about `coarse` hills (rows, columns): uneven light, ink, toner."""
    field = cv2.resize(luck.random(coarse).astype(np.float32), shape[1::-1], interpolation=cv2.INTER_CUBIC)
    return cv2.normalize(field, None, 0, 1, cv2.NORM_MINMAX)


def grey(page):
    return cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)


def eight_bit(page):
    return np.clip(page, 0, 255).astype(np.uint8)


def skewed(page, degrees, around=255, size=1.0):
    """The sheet turned on the glass; `around` is what the scanner sees beside it, `size` below 1 shows its edges."""
    h, w = page.shape[:2]
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, size)
    return cv2.warpAffine(page, turn, (w, h), flags=cv2.INTER_AREA, borderValue=(around,) * 3)


def either_way(luck, least, most):
    return luck.choice((-1, 1)) * luck.uniform(least, most)


def specks(shape, luck, count, widest):
    """Mask of `count` dots, most of them small."""
    mask = np.zeros(shape, np.uint8)
    for x, y, r in zip(luck.integers(0, shape[1], count), luck.integers(0, shape[0], count), luck.random(count)):
        size = 0.4 + (widest - 0.4) * r ** 3
        cv2.ellipse(mask, (int(x), int(y)), (round(size), round(size * 0.6)), r * 360, 0, 360, 255, -1)
    return mask > 0


def scanned(page, luck, blur=0.6, grain=3.0, shade=0.12):
    """An ordinary office scanner: soft focus, black that is not quite black, uneven light, grain."""
    page = 28 + 0.86 * cv2.GaussianBlur(page, (0, 0), blur).astype(np.float32)
    light, grains = 1 - shade * cloud(page.shape[:2], luck, (3, 3)), luck.normal(0, grain, page.shape[:2])
    if page.ndim == 3:
        light, grains = light[..., None], grains[..., None]
    return eight_bit(page * light + grains)


def jpeg(page, quality):
    return cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()


def group4(bits, dpi):
    out = io.BytesIO()
    Image.fromarray(bits).convert("1", dither=Image.Dither.NONE).save(out, "TIFF", compression="group4", dpi=dpi)
    return out.getvalue()


# --- variants: a page in colour -> (encoded picture, what happened to it) ------------------------------------------------

def fax(page, luck):
    """Fine-mode fax, one bit a dot, CCITT G4: lines fed unevenly, a wavering threshold, lost pieces of lines, dirt."""
    degrees = either_way(luck, 0.1, 0.7)
    page = skewed(grey(page), degrees)
    page = cv2.resize(page, (page.shape[1], round(page.shape[0] * FAX_DPI[1] / FAX_DPI[0])), interpolation=cv2.INTER_AREA)
    h, w = page.shape
    slow = 1.5 * cloud((h, 1), luck, (12, 1))[:, 0]                       # the paper wanders
    kicks = np.where(luck.random(h) < 0.02, luck.choice((-1, 1), h), 0)   # and now and then a line jumps
    rows = np.clip(np.arange(h) + np.where(luck.random(h) < 0.006, 1, 0), 0, h - 1)
    across = np.arange(w)[None, :] + (slow + kicks)[:, None]
    along = np.broadcast_to(rows[:, None], (h, w))
    page = cv2.remap(page, across.astype(np.float32), along.astype(np.float32), cv2.INTER_LINEAR, borderValue=255)
    page = cv2.GaussianBlur(page, (0, 0), 0.7) + luck.normal(0, 16, (h, w))
    bits = np.where(page > 132 + 36 * cloud((h, w), luck, (6, 4)), 255, 0).astype(np.uint8)
    bits[specks((h, w), luck, 120, 2)] = 0
    for _ in range(luck.integers(8, 16)):                                 # lost in transmission
        y, x, length = luck.integers(0, h), luck.integers(0, w), luck.integers(w // 20, w // 3)
        bits[y:y + luck.integers(1, 4), x:x + length] = 255
    if luck.random() < 0.5:                                               # dirt on the sensor draws a broken line down the page
        dirty = np.repeat(luck.random(h // 12 + 1) < 0.5, 12)[:h]
        bits[dirty, luck.integers(w // 12, w - w // 12)] = 0
    return group4(bits, FAX_DPI), f"skew {degrees:.2f}"


def copy(page, luck):
    """Photocopy of a photocopy, scanned grey: thick strokes, greys gone, toner dust, the dark of the open lid at the edges."""
    page, total = grey(page), 0.0
    sense = luck.choice((-1, 1))
    for generation, lid in enumerate((60, 35)):
        degrees = sense * luck.uniform(0.2, 0.75)
        total += degrees
        page = skewed(page, degrees, around=lid, size=luck.uniform(0.985, 0.995))
        page = cv2.GaussianBlur(page, (0, 0), 0.75).astype(np.float32)
        page = 0.6 * page + 0.4 * cv2.erode(page, np.ones((2, 2)))        # toner spreads
        level = 150 + 30 * cloud(page.shape, luck, (5, 4))                # paper dark or drum worn
        page = eight_bit(128 + (page - level) * 2.4 + luck.normal(0, 8, page.shape))
        page[specks(page.shape, luck, 200, 3 + generation)] = 30
        page[specks(page.shape, luck, 900, 1)] = 225                      # pinholes in the black
    edge = 1 - 0.75 * np.exp(-np.arange(page.shape[1]) / mm(5))           # book or lid does not lie flat
    page = page * (edge if luck.random() < 0.5 else edge[::-1])
    return jpeg(scanned(eight_bit(page), luck, 0.5, 4, 0.1), 50), f"skew {total:.2f}"


def desk(h, w, luck):
    """A table top, darker than paper, with a grain along it."""
    colour = np.array([(62, 84, 112), (88, 92, 98), (48, 60, 74), (70, 96, 120)][luck.integers(4)], np.float32)
    grain = 0.5 * cloud((h, w), luck, (h // 9, 5)) + 0.3 * cloud((h, w), luck, (h // 40, 3)) + 0.2 * cloud((h, w), luck, (7, 5))
    fine = luck.normal(0, 0.035, (h, w)).astype(np.float32)
    return colour * (0.55 + 0.8 * grain + fine)[..., None]


def photo(page, luck):
    """Photo by phone: page on a desk, seen aslant and turned, light and shadow, a little out of focus; JPEG quality 80."""
    rows, columns = page.shape[:2]
    dpi = luck.uniform(184, 200)
    ph, pw = rows * dpi / PHOTO_DPI, columns * dpi / PHOTO_DPI
    long_side = round(max(ph, pw) * luck.uniform(1.16, 1.24))
    h, w = (long_side, round(long_side * 0.75)) if ph >= pw else (round(long_side * 0.75), long_side)
    turn = np.radians(either_way(luck, 0.5, 4))
    corners = np.array([(-pw, -ph), (pw, -ph), (pw, ph), (-pw, ph)]) / 2
    corners += luck.uniform(-0.03, 0.03, (4, 2)) * (pw, ph)
    corners = corners @ np.array([(np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))])
    spare = np.maximum((np.array((w, h)) - np.ptp(corners, axis=0)) / 2 - 10, 0)
    corners += np.array((w, h)) / 2 - (corners.max(0) + corners.min(0)) / 2 + luck.uniform(-0.8, 0.8, 2) * spare
    see = cv2.getPerspectiveTransform(np.float32([(0, 0), (columns, 0), (columns, rows), (0, rows)]), np.float32(corners))
    sheet = cv2.warpPerspective(cv2.GaussianBlur(page, (0, 0), 0.55 * PHOTO_DPI / dpi), see, (w, h)).astype(np.float32)
    cover = cv2.warpPerspective(np.ones((rows, columns), np.float32), see, (w, h))[..., None]
    under = cv2.GaussianBlur(np.roll(cover, (9, 6), (0, 1)), (0, 0), 9)[..., None]        # shadow of the sheet on the desk
    paper = 24 + sheet * (0.86, 0.885, 0.895)                                           # warm light
    picture = paper * cover + desk(h, w, luck) * (1 - 0.5 * under) * (1 - cover)

    y, x = np.mgrid[0:h, 0:w].astype(np.float32) / long_side
    way = luck.uniform(0, 2 * np.pi)
    fall = cv2.normalize(x * np.cos(way) + y * np.sin(way), None, 0, 1, cv2.NORM_MINMAX)  # the lamp stands on one side
    border = luck.uniform(0.3, 0.75) + 0.12 * np.sin(5 * (x * np.sin(way) + y * np.cos(way)) + luck.uniform(0, 6))
    hand = 1 / (1 + np.exp((border - fall) * 28))                                         # someone stands in the light
    light = (1.05 - 0.28 * fall) * (1 - luck.uniform(0.18, 0.34) * hand) * (0.94 + 0.06 * cloud((h, w), luck, (4, 4)))
    picture = cv2.GaussianBlur(picture * light[..., None], (0, 0), luck.uniform(0.5, 0.85))
    return jpeg(eight_bit(picture + luck.normal(0, 3.5, (h, w, 3))), 80), f"turn {np.degrees(turn):.1f}, {dpi:.0f} dpi"


def tablestamp(page, luck):
    """Colour scan with a red round stamp across the table; page middle where there is no table."""
    page, _ = stamped(page, luck)
    degrees = either_way(luck, 0.2, 0.9)
    return jpeg(scanned(skewed(page, degrees), luck, 0.5, 2.5, 0.1), 65), f"skew {degrees:.2f}"


def tablesigned(page, luck):
    """The same with a blue signature over the stamp: where the two inks cross they are as dark as type."""
    page, at = stamped(page, luck)
    sign = signature(luck)
    page = inked(page, sign, (at[0] + mm(luck.uniform(-4, 14)), at[1] + mm(luck.uniform(-8, 12))), BLUE_INK, luck)
    degrees = either_way(luck, 0.2, 0.9)
    return jpeg(scanned(skewed(page, degrees), luck, 0.5, 2.5, 0.1), 65), f"skew {degrees:.2f}"


def stamped(page, luck):
    h, w = page.shape[:2]
    x, y, tw, th = table_area(page) or (w * 0.3, h * 0.35, w * 0.4, h * 0.3)
    at = x + tw * luck.uniform(0.3, 0.8), y + th * luck.uniform(0.3, 0.7)
    return inked(page, stamp(luck), at, RED_INK, luck), at


def turned(page, luck):
    """Plain grey scan whose pages were put into the feeder anyhow: each turned by a multiple of 90 degrees in its pixels."""
    quarters = int(luck.integers(0, 4))
    degrees = either_way(luck, 0.1, 0.8)
    page = scanned(skewed(grey(page), degrees), luck)
    return jpeg(np.ascontiguousarray(np.rot90(page, -quarters)), 60), f"turned {90 * quarters} clockwise"


# --- stamp, signature, table ---------------------------------------------------------------------------------------------

def stamp(luck):
    """Ink mask of a 36 mm round stamp: drawn as a straight band, radius downwards, then bent into a circle."""
    fine = 3
    radius = mm(18) * fine
    band = Image.new("L", (round(2 * np.pi * radius), radius), 0)
    draw = ImageDraw.Draw(band)
    for share, width in ((0.0, 0.055), (0.085, 0.015), (0.42, 0.02)):     # outer double ring, inner ring
        draw.rectangle((0, share * radius, band.width, (share + width) * radius), fill=255)
    font = ImageFont.truetype(RING_FONT, round(radius * 0.2))
    text = Image.new("L", (round(font.getlength(RING_TEXT)), round(radius * 0.3)), 0)
    ImageDraw.Draw(text).text((0, text.height / 2), RING_TEXT, 255, font=font, anchor="lm")
    band.paste(text.resize((band.width, text.height)), (0, round(radius * 0.11)))
    polar = np.roll(np.asarray(band)[::-1].T, band.width // 2, axis=0)
    disc = cv2.warpPolar(np.ascontiguousarray(polar), (2 * radius, 2 * radius), (radius, radius), radius,
                         cv2.WARP_INVERSE_MAP | cv2.WARP_FILL_OUTLIERS)
    points = np.arange(10) * np.pi / 5 - np.pi / 2
    reach = radius * np.where(np.arange(10) % 2, 0.12, 0.3)
    star = np.stack((radius + reach * np.cos(points), radius + reach * np.sin(points)), 1)
    cv2.fillPoly(disc, [star.astype(np.int32)], 255)
    disc = skewed(disc, luck.uniform(-25, 25), around=0)
    return cv2.resize(disc, None, fx=1 / fine, fy=1 / fine, interpolation=cv2.INTER_AREA) / 255


def signature(luck):
    """Ink mask of a pen stroke about 50 mm long: loops that get smaller, then a long tail."""
    h, w = mm(26), mm(58)
    t = np.linspace(0, 1, 400)
    loops = luck.uniform(5, 8)
    x = w * (0.1 + 0.75 * t + 0.07 * np.sin(2 * np.pi * loops * t + 1))
    quicker = 1 + 0.2 * luck.random()
    swing = 0.36 * (1 - t) ** 0.7 * np.sin(2 * np.pi * loops * t * quicker)
    y = h * (0.5 - swing + 0.12 * np.sin(4 * t + luck.uniform(0, 6)))
    mask = np.zeros((h, w), np.uint8)
    points = np.round(np.stack((x, y), 1) * 8).astype(np.int32)          # three bits for parts of pixels
    for i in range(len(t) - 1):                                           # the pen presses harder going down
        thick = 4 if points[i + 1, 1] > points[i, 1] else 3
        cv2.line(mask, points[i].tolist(), points[i + 1].tolist(), 255, thick, cv2.LINE_AA, 3)
    return mask / 255


def inked(page, mask, middle, colour, luck):
    """Multiplies ink onto the page, unevenly; what would lie outside the page is cut off."""
    h, w = mask.shape
    left, top = round(middle[0] - w / 2), round(middle[1] - h / 2)
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + w, page.shape[1]), min(top + h, page.shape[0])
    if x0 >= x1 or y0 >= y1:
        return page
    weight = mask * (0.6 + 0.38 * cloud(mask.shape, luck, (h // 12, w // 12)))
    weight = weight[y0 - top:y1 - top, x0 - left:x1 - left, None]
    page = page.copy()
    page[y0:y1, x0:x1] = eight_bit(page[y0:y1, x0:x1] * (1 - weight * (1 - np.array(colour) / 255)))
    return page


def table_area(page):
    """Box (x, y, width, height) of the largest net of rulings, or None: long dark lines across and down that touch."""
    dark = np.where(grey(page) < 150, 255, 0).astype(np.uint8)
    across = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, mm(12))))
    down = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((mm(6), 1)))
    net = across | down
    boxes = cv2.connectedComponentsWithStats(net, connectivity=8)[2][1:, :4]
    nets = [box for box in boxes if box[2] > mm(40) and box[3] > mm(8)]   # an underline is no net
    return tuple(int(v) for v in max(nets, key=lambda box: box[2] * box[3])) if nets else None


# --- PDF in, PDF out -----------------------------------------------------------------------------------------------------

def photo_layout(width, height, _):
    """The page has the shape of the photo and the width of A4."""
    page_width = A4_WIDTH_PT if height >= width else A4_HEIGHT_PT
    size = page_width, page_width * height / width
    return *size, *size


OFFICE_SCAN = img2pdf.get_fixed_dpi_layout_fun((DPI, DPI))
VARIANTS = {                                                              # function, dpi it wants, layout of the PDF
    "fax": (fax, FAX_DPI[0], img2pdf.get_fixed_dpi_layout_fun(FAX_DPI)),
    "copy": (copy, DPI, OFFICE_SCAN),
    "photo": (photo, PHOTO_DPI, photo_layout),
    "tablestamp": (tablestamp, DPI, OFFICE_SCAN),
    "tablesigned": (tablesigned, DPI, OFFICE_SCAN),
    "turned": (turned, DPI, OFFICE_SCAN),
}


def rendered(pdf, dpi):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), str(pdf), folder + "/page"], check=True)
        for file in sorted(Path(folder).iterdir()):
            yield cv2.imread(str(file))


def damage(pdf, variant, folder, seed, keep_jpg):
    function, dpi, layout = VARIANTS[variant]
    luck = np.random.default_rng([seed, zlib.crc32(variant.encode())])
    pictures, notes = zip(*(function(page, luck) for page in rendered(pdf, dpi)))
    with contextlib.redirect_stdout(io.StringIO()):                       # img2pdf talks about its TIFF settings
        # its own writer: the other one puts a random identifier into the file
        data = img2pdf.convert(list(pictures), layout_fun=layout, nodate=True, engine=img2pdf.Engine.internal)
    (folder / f"{variant}.pdf").write_bytes(data)
    if keep_jpg and variant == "photo":
        for number, picture in enumerate(pictures, 1):
            (folder / f"photo-{number}.jpg").write_bytes(picture)
    print(f"{folder / variant}.pdf  seed {seed}  {len(data) // 1024} KB  " + "; ".join(notes), flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pdf", nargs="+", type=Path)
    options.add_argument("--variants", default=",".join(VARIANTS), help="default: %(default)s")
    options.add_argument("--seed", type=int, help="any number from 0; default: from folder and name of the PDF")
    options.add_argument("--out", type=Path, help="target folder, for a single PDF")
    options.add_argument("--jpg", action="store_true", help="also write the photos as photo-1.jpg ...")
    o = options.parse_args()
    names = o.variants.split(",")
    if unknown := set(names) - set(VARIANTS):
        options.error("no such variant: " + ", ".join(sorted(unknown)))
    folders = [(o.out or pdf.parent) for pdf in o.pdf]
    if len(set(folders)) < len(folders):
        options.error("two PDFs would write the same files")
    cv2.setNumThreads(1)
    for pdf, folder in zip(o.pdf, folders):
        folder.mkdir(parents=True, exist_ok=True)
        seed = o.seed if o.seed is not None else zlib.crc32(f"{pdf.resolve().parent.name}/{pdf.stem}".encode())
        for name in names:
            if pdf.resolve() == (folder / f"{name}.pdf").resolve():
                options.error(f"{pdf} would be overwritten")
            damage(pdf, name, folder, seed, o.jpg)


if __name__ == "__main__":
    main()
