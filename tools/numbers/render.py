"""Cells of tables, drawn and damaged: what the number reader learns from."""
import functools, glob, os, random, re, string
import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont
import cellimage

ALPHABET = "0123456789.,%-+/() #"                      # "#" stands for letters, whatever they are

FONTS = "/usr/share/fonts/truetype/"
SERIF = [("liberation/LiberationSerif-%s.ttf", ("Regular", "Bold", "Italic", "BoldItalic"), 6),
         ("croscore/Tinos-%s.ttf", ("Regular", "Bold", "Italic", "BoldItalic"), 4),
         ("dejavu/DejaVuSerif%s.ttf", ("", "-Bold", "-Italic", "-BoldItalic"), 2),
         ("noto/NotoSerif-%s.ttf", ("Regular", "Bold", "Italic", "BoldItalic"), 2)]
SANS = [("liberation/LiberationSans-%s.ttf", ("Regular", "Bold", "Italic", "BoldItalic"), 1),
        ("croscore/Arimo-%s.ttf", ("Regular", "Bold", "Italic", "BoldItalic"), 1),
        ("noto/NotoSans-%s.ttf", ("Regular", "Bold", "Italic", "BoldItalic"), 1),
        ("dejavu/DejaVuSans%s.ttf", ("", "-Bold", "-Oblique", "-BoldOblique"), 1),
        ("dejavu/DejaVuSerifCondensed%s.ttf", ("", "-Bold", "-Italic", "-BoldItalic"), 1)]
FACES = [(FONTS + f, styles, n) for f, styles, n in SERIF + SANS]


@functools.lru_cache(200)
def font(path, size):
    return ImageFont.truetype(path, size, layout_engine=ImageFont.LAYOUT_BASIC)


# ---- texts

def dotted(n, sep="."):
    return f"{n:,}".replace(",", sep)


def some_int(rng):
    return rng.randint(0, 10 ** rng.choice([1, 2, 2, 3, 3, 4, 5]) - 1)


def decimal(rng):
    return "%d%s%s" % (rng.choice([rng.randint(0, 9), rng.randint(10, 100), rng.randint(0, 999)]), rng.choice(",,,,,.."),
                       "".join(rng.choice("0123456789") for _ in range(rng.choice([1, 1, 2, 2, 2, 3]))))


def number(rng):
    big = lambda: dotted(rng.randint(1000, 10 ** rng.choice([4, 5, 6, 7, 8, 9])))
    kinds = [
        (18, lambda: str(rng.randint(0, 9))),
        (12, lambda: str(rng.randint(10, 99))),
        (9, lambda: str(rng.randint(100, 999))),
        (18, big),
        (3, lambda: dotted(rng.randint(1000, 9999999), ",")),
        (9, lambda: str(rng.randint(1000, 10 ** rng.choice([4, 5, 6, 8, 10])))),
        (6, lambda: decimal(rng)),
        (8, lambda: (decimal(rng) if rng.random() < .75 else str(rng.randint(0, 100))) + rng.choice(["%", "%", " %"])),
        (4, lambda: rng.choice("+-") + rng.choice(["", "", " "]) + (big() if rng.random() < .4 else str(some_int(rng)))),
        (4, lambda: "%s/%s" % (big(), big()) if rng.random() < .4 else "%d/%d" % (some_int(rng), some_int(rng))),
        (3, lambda: "%02d/%02d/%d" % (rng.randint(1, 31), rng.randint(1, 12), rng.randint(1990, 2030))),
        (2, lambda: "%d%s%d" % (rng.randint(1, 31), rng.choice("//-."), rng.randint(1, 12))),
        (3, lambda: "0%d" % rng.randint(0, 9)),
        (2, lambda: "-"),
        (2, lambda: "(%s)" % rng.choice([str(some_int(rng)), decimal(rng), decimal(rng) + "%"])),
        (2, lambda: "%d%s" % (rng.randint(1, 30), rng.choice(".)"))),
        (2, lambda: ".".join(str(rng.randint(1, 12)) for _ in range(rng.choice([2, 2, 3])))),
        (1, lambda: "%d %s" % (some_int(rng), "(%s)" % (decimal(rng) + "%"))),
        (1, lambda: "0%d %03d %03d" % (rng.randint(100, 999), rng.randint(0, 999), rng.randint(0, 999))),
        (1, lambda: dotted(rng.randint(1000, 9999999), " ")),
        (1, lambda: "%d-%d" % (some_int(rng), some_int(rng))),
        (1, lambda: "%d+%d" % (some_int(rng), some_int(rng))),
        (6, lambda: "".join(rng.choice("0123456789") for _ in range(rng.randint(1, 8)))),
        (3, lambda: re.sub(r"^[ .,]+|[ ]+$", "", "".join(rng.choice("00112233445566778899.,%-+/() ") for _ in range(rng.randint(2, 9)))) or "0"),
    ]
    return rng.choices([k for _, k in kinds], [n for n, _ in kinds])[0]()


ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
CODES = ["F0", "F1", "F2", "QR", "STT", "TT", "Stt", "x", "X", "A", "B", "C", "D", "T1", "Q2", "ĐVT", "UBND", "KT", "a)", "b)", "c)", "đ)",
         "I.", "II.", "III.", "A.", "B.", "P.1", "TX", "TP", "HĐND", "CT", "PCT", "BC", "QĐ", "g", "q", "b", "S", "B", "Z", "k", "m", "n",
         "Tr", "km", "ha", "m2", "kg", "ng", "Có", "Không", "Đạt", "Đ", "K", "M1", "M2", "nt", "°", "*", "…", "Ghi", "chú"]


@functools.lru_cache(1)
def vietnamese():
    """Words of the catalogue of units and indicators."""
    here = os.path.dirname(os.path.abspath(__file__))
    words = set()
    folder = os.path.join(here, "../../src/main/resources/catalogue/")
    for name in glob.glob(folder + "indicators/*.yaml") + [folder + "units.tsv"]:
        words.update(re.findall(r"[^\W\d_]+", open(name, encoding="utf-8").read()))
    return sorted(words)


def letters(rng):
    r = rng.random()
    words = vietnamese()
    if r < .34:
        text = " ".join(rng.choice(words) for _ in range(rng.choice([1, 1, 1, 2, 2, 3, 4])))
        return rng.choice([text, text, text.lower(), text.capitalize(), text.upper()])
    if r < .46:
        return rng.choice(ROMAN) + rng.choice(["", "", "", "."])
    if r < .66:
        return rng.choice(CODES)
    if r < .76:
        return "%d/%s-%s" % (rng.randint(1, 19999), rng.choice(["KH", "BC", "QĐ", "TTg", "NQ", "CV", "TB"]), rng.choice(["UBND", "VHTT", "STTTT", "HĐND", "SYT"]))
    if r < .86:
        return "%s %s" % (number(rng), rng.choice(words).lower())
    if r < .94:
        return "".join(rng.choice(string.ascii_letters + "ĐđÔôƠơƯưÊêÂâ") for _ in range(rng.randint(2, 6)))
    return rng.choice(["%s%d", "%s.%d", "%s-%d", "%s %d"]) % (rng.choice(words + ["F", "T", "M", "Q", "P"]), rng.randint(0, 99))


AMBIGUOUS = {"O", "o", "l", "I|", "Oo", "oo", "OO"}


def label(text):
    """What the reader is to say: letters, however many, are one "#"."""
    text = text.replace("–", "-")
    out = "".join(c if c in ALPHABET[:-1] else "#" for c in text)
    return re.sub(r" *#[ #]*", "#", out)


# ---- pictures

def draw(rng, text, path, size):
    """Ink (0 paper to 255) of a line, with room around it; and where its digits stand."""
    f = font(path, size)
    left, top, right, bottom = f.getbbox(text)
    pad = int(size * rng.uniform(.45, 1.0)) + 2
    w, h = right - left + 2 * pad, bottom - top + 2 * pad
    im = Image.new("L", (w, h), 0)
    d = ImageDraw.Draw(im)
    d.text((pad - left, pad - top), text, 255, font=f)
    if rng.random() < .07:                              # neighbours reach in from above or below
        other = number(rng) if rng.random() < .6 else letters(rng)
        below = rng.random() < .5
        gap = rng.uniform(.12, .35) * size
        y = pad + (bottom - top) + gap - f.getbbox(other)[1] if below else pad - gap - f.getbbox(other)[3]
        d.text((rng.uniform(0, w * .3), y), other, 255, font=f)
    return np.asarray(im)


def curve(rng, ink, size):
    """A stroke of a stamp or signature across."""
    h, w = ink.shape
    layer = np.zeros_like(ink)
    width = max(1, int(size * rng.uniform(.04, .13)))
    if rng.random() < .6:
        r = int(size * rng.uniform(2, 9))
        a = rng.uniform(0, 6.3)
        cx, cy = w * rng.random() + r * np.cos(a), h * rng.random() + r * np.sin(a)
        cv2.circle(layer, (int(cx), int(cy)), r, 255, width, cv2.LINE_AA)
        if rng.random() < .4:
            cv2.circle(layer, (int(cx), int(cy)), max(2, r - int(size * rng.uniform(.2, .5))), 255, max(1, width // 2), cv2.LINE_AA)
    else:
        pts = np.array([[rng.uniform(-.1, 1.1) * w, rng.uniform(-.2, 1.2) * h] for _ in range(4)])
        t = np.linspace(0, 1, 40)[:, None]
        line = (1 - t) ** 3 * pts[0] + 3 * t * (1 - t) ** 2 * pts[1] + 3 * t * t * (1 - t) * pts[2] + t ** 3 * pts[3]
        cv2.polylines(layer, [line.astype(np.int32)], False, 255, width, cv2.LINE_AA)
    return np.maximum(ink, (layer * rng.uniform(.12, .75)).astype(np.uint8))


def rules(rng, ink, size):
    h, w = ink.shape
    out = ink.copy()
    for _ in range(rng.choice([1, 1, 2])):
        t = max(1, int(size * rng.uniform(.03, .09)))
        at = rng.randint(0, max(1, int(size * .22)))
        dark = rng.randint(110, 255)
        side = rng.randrange(4)
        a, b = sorted((rng.uniform(-.3, 1), rng.uniform(0, 1.3)))
        y0, y1, x0, x1 = int(max(0, a) * h), int(min(1, b) * h) + 1, int(max(0, a) * w), int(min(1, b) * w) + 1
        if side == 0: out[at:at + t, x0:x1] = dark
        elif side == 1: out[h - at - t:h - at, x0:x1] = dark
        elif side == 2: out[y0:y1, at:at + t] = dark
        else: out[y0:y1, w - at - t:w - at] = dark
    return out


def patches(nr, shape, cell, low, high):
    """Smooth random field between low and high."""
    h, w = shape
    small = nr.rand(max(2, int(h / cell) + 2), max(2, int(w / cell) + 2)).astype(np.float32)
    return low + (high - low) * np.clip(cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC), 0, 1)


def picture(rng, text, path, damage):
    """(grey picture, dots an inch, height of its type in pixels). damage 0 to 1 makes damage more frequent."""
    nr = np.random.RandomState(rng.randrange(1 << 30))
    hit = lambda p: rng.random() < p * damage
    dpi = rng.choice([100, 120, 150, 150, 200, 200, 200, 200, 250, 300, 300, rng.randint(100, 300)])
    points = rng.choice([rng.uniform(8, 16), rng.uniform(10, 13.5), rng.uniform(10, 13.5)])
    size = points * dpi / 72                            # type size in pixels of the scan
    k = 3 if size < 20 else 2 if size < 45 else 1.5     # drawn larger, then shrunk
    if text:
        ink = draw(rng, text, path, max(8, int(round(size * k))))
    else:
        ink = np.zeros((int(size * k * rng.uniform(1.2, 2.5)), int(size * k * rng.uniform(1.5, 5))), np.uint8)
    if hit(.16): ink = rules(rng, ink, size * k)
    if hit(.15):
        kernel = np.ones((2, 2) if rng.random() < .6 else (3, 3), np.uint8)
        ink = cv2.dilate(ink, kernel) if rng.random() < .6 or size * k < 34 else cv2.erode(ink, kernel)
    if hit(.10): ink = curve(rng, ink, size * k)
    # turn, shear, shrink
    h, w = ink.shape
    sx, sy = rng.uniform(.9, 1.08) / k, rng.uniform(.96, 1.04) / k
    a = np.radians(rng.gauss(0, .8) if hit(.7) else 0)
    a = float(np.clip(a, -.035, .035))
    sh = rng.uniform(-.08, .08) if hit(.3) else 0
    m = np.array([[np.cos(a) * sx, (-np.sin(a) + sh) * sy], [np.sin(a) * sx, np.cos(a) * sy]])
    nw, nh = max(6, int(w * sx)), max(6, int(h * sy))
    shift = np.array([nw / 2, nh / 2]) - m @ np.array([w / 2, h / 2]) + [rng.random(), rng.random()]
    ink = cv2.GaussianBlur(ink, (0, 0), k * .42)
    f = cv2.warpAffine(ink, np.hstack([m, shift[:, None]]), (nw, nh), flags=cv2.INTER_LINEAR).astype(np.float32) / 255
    if hit(.15): f *= patches(nr, f.shape, size * rng.uniform(.1, .5), rng.uniform(.1, .7), 1.3).clip(0, 1)
    if hit(.8): f = cv2.GaussianBlur(f, (0, 0), rng.uniform(.3, .9) if rng.random() < .85 else size * rng.uniform(.03, .06))
    paper = rng.uniform(190, 215) if rng.random() < .8 else rng.uniform(150, 255)
    dark = rng.uniform(10, 70) if not hit(.12) else rng.uniform(70, paper - 65)
    g = paper + (dark - paper) * f.clip(0, 1)
    if hit(.25): g *= patches(nr, g.shape, max(g.shape) / rng.uniform(1, 3), rng.uniform(.8, 1), 1)
    noise = rng.choice([0, 1, 2, 3, 4, 6, 10]) if hit(.8) else 0
    if noise: g += nr.normal(0, noise, g.shape)
    if hit(.12):
        r = nr.rand(*g.shape)
        p = rng.choice([.0008, .0015, .003, .008])
        g[r < p] = rng.uniform(10, 60)
        g[r > 1 - p] = 250
    if hit(.10):                                        # specks bigger than a pixel
        for _ in range(rng.randint(1, 3)):
            c = (rng.randrange(g.shape[1]), rng.randrange(g.shape[0]))
            cv2.circle(g, c, max(0, int(round(size * rng.uniform(.01, .045)))), rng.uniform(20, 120), -1)
    g = g.clip(0, 255).astype(np.uint8)
    if hit(.22):                                        # fax and black-and-white scans
        g = np.where(g < paper - (paper - dark) * rng.uniform(.32, .62), 0, 255).astype(np.uint8)
        if rng.random() < .3: g = cv2.morphologyEx(g, cv2.MORPH_CLOSE if rng.random() < .5 else cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
        if rng.random() < .7:                           # straightening turns and blurs it afterwards
            m = cv2.getRotationMatrix2D((g.shape[1] / 2, g.shape[0] / 2), rng.uniform(-1, 1), 1)
            g = cv2.warpAffine(g, m, (g.shape[1], g.shape[0]), flags=cv2.INTER_LINEAR, borderValue=255)
    elif hit(.7):
        g = cv2.imdecode(cv2.imencode(".jpg", g, [cv2.IMWRITE_JPEG_QUALITY, rng.randint(25, 85)])[1], 0)
    if hit(.08): g = cv2.medianBlur(g, 3)
    if hit(.10):                                        # a rule was painted out, along the rim or through the ink
        t = max(2, int(size * rng.uniform(.08, .2)))
        if rng.random() < .5:
            y = rng.choice([0, g.shape[0] - t, rng.randrange(g.shape[0])])
            if rng.random() < .25 or y in (0, g.shape[0] - t): g[max(0, y):y + t] = 220
        else:
            x = rng.choice([0, g.shape[1] - t])
            g[:, max(0, x):x + t] = 220
    if hit(.12):                                        # tight cells cut the paper off
        cut = int(size * .3)
        g = g[rng.randint(0, cut):g.shape[0] - rng.randint(0, cut), rng.randint(0, cut):g.shape[1] - rng.randint(0, cut)]
    return np.ascontiguousarray(g), dpi, size


def face(rng):
    path, styles, _ = rng.choices(FACES, [n for _, _, n in FACES])[0]
    return path % rng.choices(styles, (6, 3, 1, 1))[0]


def sample(rng):
    """(network picture, label), or None where nothing of the text is left."""
    r = rng.random()
    text = "" if r < .03 else letters(rng) if r < .24 else number(rng)
    if text in AMBIGUOUS:
        return None
    grey, dpi, size = picture(rng, text, face(rng), rng.choice([.15, .6, 1, 1]))
    if min(grey.shape) < 4:
        return None
    dpi *= rng.uniform(.97, 1.03)
    paper, contrast = cellimage.levels(grey)
    box = cellimage.band(grey.shape, cellimage.pieces(grey, paper, contrast, dpi), dpi) if contrast >= cellimage.LEAST_CONTRAST else None
    if box is None:
        return None
    if re.search(r"[0-9]", text) and "#" not in label(text):  # ruins whose line was not found teach guessing
        high = (box[1] - box[0]) / (.67 * size)
        if high < .68 or high > 1.5:
            return None
    near = rng.random() < .5
    seen = cellimage.view(grey, paper, contrast, box, 0 if near else rng.uniform(-.06, .06), 0 if near else rng.uniform(-.1, .14))
    if seen is None:
        return None
    return (seen * 255 + .5).astype(np.uint8), label(text)
