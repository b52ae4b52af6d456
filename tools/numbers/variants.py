#!/usr/bin/python3
"""variants.py KIT DIR... : beside born.pdf of each folder, scans to measure the number reader on that the kit does not make:

  fax.pdf         200 dpi, black and white, CCITT G4
  tablestamp.pdf  200 dpi colour, a red stamp across the middle of every page with a table
  graystamp.pdf   the same in grey
"""
import io, json, os, random, sys, zlib
sys.path.insert(0, sys.argv[1])
import cv2, img2pdf, numpy as np
from PIL import Image
import scan

fixed = img2pdf.get_fixed_dpi_layout_fun((200, 200))


def save(path, pictures):
    with open(path, "wb") as f:
        f.write(img2pdf.convert(pictures, layout_fun=fixed))


for folder in sys.argv[2:]:
    truth = json.load(open(os.path.join(folder, "truth.json"), encoding="utf-8"))
    pages = scan.render(os.path.join(folder, "born.pdf"), 200)
    with_table = {p for t in truth["tables"] for p in t["pages"]}
    rng = random.Random(zlib.crc32((truth["id"] + "numbers").encode()))
    fax, colour, grey = [], [], []
    for i, page in enumerate(pages):
        v = dict(dpi=200, color=False, q=60, skew=.8, blur=.5, noise=14, salt=0, shade=.05)
        f = scan.degrade(page.copy(), v, rng)[0][:, :, 0]
        out = io.BytesIO()
        Image.fromarray(f).point(lambda p: 255 if p > 142 else 0).convert("1", dither=Image.Dither.NONE).save(out, "TIFF", compression="group4", dpi=(200, 200))
        fax.append(out.getvalue())
        page = page.copy()
        if i + 1 in with_table:
            x, y = page.shape[1] * rng.uniform(.4, .75), page.shape[0] * rng.uniform(.35, .65)
            scan.ink(page, scan.stamp_mask((truth["meta"]["agency"].upper() + " * VIỆT NAM * ")[:44], 200, rng), x, y, (45, 30, 205))
        v = dict(dpi=200, color=True, q=65, skew=.8, blur=.4, noise=2, salt=0, shade=.08)
        page = scan.degrade(page, v, rng)[0]
        for pages_, picture in ((colour, page), (grey, cv2.cvtColor(page, cv2.COLOR_BGR2GRAY))):
            pages_.append(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 65])[1].tobytes())
    save(os.path.join(folder, "fax.pdf"), fax)
    save(os.path.join(folder, "tablestamp.pdf"), colour)
    save(os.path.join(folder, "graystamp.pdf"), grey)
