#!/usr/bin/python3
"""Makes src/test/resources/numbers: cells, what the network is to see of them, and their texts. To be run when cellimage.py changes."""
import os, random
import cv2
import cellimage, render

out = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/test/resources/numbers")
os.makedirs(out, exist_ok=True)
TEXTS = ["0", "7", "1", "4", "02", "15", "338", "4.336", "1.290.252", "78,28%", "30,1 %", "+5.568", "-12", "-", "5.554/18.510", "12/11/2021", "(12)", "100",
         "92688", "0,05", "Tổng số", "F0", "QR", "11805/KH-UBND", "III"]
rng = random.Random(20211112)
with open(os.path.join(out, "cells.tsv"), "w", encoding="utf-8") as table:
    for i, text in enumerate(TEXTS):
        while True:
            grey, dpi, size = render.picture(rng, text, render.face(rng), .35)
            paper, contrast = cellimage.levels(grey)
            box = cellimage.band(grey.shape, cellimage.pieces(grey, paper, contrast, dpi), dpi)
            if box and (text == "-" or .8 < (box[1] - box[0]) / (.67 * size) < 1.5):
                break
        name = "%02d" % i
        cv2.imwrite(os.path.join(out, name + ".png"), grey)
        for look, (shift, grow) in enumerate([(0, 0), (.03, .1), (-.03, -.05)]):
            seen = cellimage.view(grey, paper, contrast, box, shift, grow)
            cv2.imwrite(os.path.join(out, "%s.look%d.png" % (name, look)), (seen * 255 + .5).astype("uint8"))
        table.write("%s\t%d\t%s\t%s\n" % (name, dpi, text, "letters" if "#" in render.label(text) else "number"))
