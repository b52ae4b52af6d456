"""From the grey picture of a cell to what the network sees. `vn.solieu.reading.numbers.CellImage` does the same, step by step:
a change here must be made there, and the other way round; CellImageTest compares the two on pictures this file made."""
import cv2
import numpy as np

HEIGHT = 32                                            # rows the network sees
BAND = 20                                              # of them the band of ink; six above, six below
SIDE = 8                                               # columns of paper left and right
MAX_WIDTH = 512
SUBSAMPLES = 3                                         # for each pixel and direction, so that shrinking averages

LEAST_CONTRAST = 30                                    # grey levels between paper and ink
SPECK_PT = 0.5                                         # side of the smallest piece that counts
LEAST_DIGIT_PT = 4.2                                   # digits of 6.5 pt type
LOW_BAND_PT = 8                                        # band of cells with nothing as high as a digit: "-"
RULE_PT = 1.0                                          # remains of rules are thinner


def levels(grey):
    """(paper, contrast): the middle grey, and how much darker the darkest half percent is."""
    flat = np.sort(grey.reshape(-1))
    paper = int(flat[flat.size // 2])
    ink = int(flat[min(flat.size - 1, max(3, flat.size // 200))])
    return paper, paper - ink


def pieces(grey, paper, contrast, dpi):
    """Connected pieces of ink as (x, y, width, height, pixels), without specks."""
    ink = (grey.astype(np.int32) * 100 < paper * 100 - contrast * 45).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    least = max(2.0, (SPECK_PT * dpi / 72) ** 2)
    return [tuple(int(v) for v in s) for s in stats[1:count] if s[4] >= least]


def overlap(a0, a1, b0, b1):
    return min(a1, b1) - max(a0, b0)


def band(shape, found, dpi):
    """(top, bottom, left, right) of the line of type, pixels; None without one."""
    h, w = shape
    point = dpi / 72
    found = [p for p in found if not is_rule(p, h, w, point)]
    if not found:
        return None
    tall = [p for p in found if p[3] >= LEAST_DIGIT_PT * point]
    inner = [p for p in tall if p[1] > 0 and p[1] + p[3] < h] or tall
    if not inner:
        biggest = max(found, key=lambda p: p[4])
        middle = biggest[1] + biggest[3] / 2
        top, bottom = middle - LOW_BAND_PT * point / 2, middle + LOW_BAND_PT * point / 2
    else:
        seed = max(inner, key=lambda p: p[4])
        row = [p for p in tall if 2 * overlap(p[1], p[1] + p[3], seed[1], seed[1] + seed[3]) >= min(p[3], seed[3])]
        tops = sorted(p[1] for p in row)
        bottoms = sorted(p[1] + p[3] for p in row)
        top, bottom = tops[len(row) // 4], bottoms[len(row) - 1 - len(row) // 4]
    high = max(bottom - top, LEAST_DIGIT_PT * point)
    near = [p for p in found if overlap(p[1], p[1] + p[3], top - .1 * high, bottom + .3 * high) >= .5 * min(p[3], high)
            and p[4] >= .012 * high * high]
    near.sort(key=lambda p: p[0])
    near = without_far_specks(near, high)
    if not near:
        return None
    return float(top), float(top + high), float(min(p[0] for p in near)), float(max(p[0] + p[2] for p in near))


def is_rule(p, h, w, point):
    """Whether a piece is what is left of a rule: thin, and at the rim."""
    x, y, pw, ph, _ = p
    flat = ph <= RULE_PT * point and pw > 12 * point
    upright = pw <= RULE_PT * point and ph > 14 * point
    at_rim = (pw <= RULE_PT * point and (x == 0 or x + pw == w)) or (ph <= RULE_PT * point and (y == 0 or y + ph == h))
    return flat or upright or at_rim


def without_far_specks(near, high):
    while len(near) > 1 and small(near[0], high) and min(p[0] for p in near[1:]) - (near[0][0] + near[0][2]) > 1.5 * high:
        near = near[1:]
    while len(near) > 1 and small(near[-1], high) and near[-1][0] - max(p[0] + p[2] for p in near[:-1]) > 1.5 * high:
        near = near[:-1]
    return near


def small(p, high):
    return p[4] < .05 * high * high


def weights(start, step, count, length):
    """count x length matrix: each row averages SUBSAMPLES linear samples of its stretch; outside there is nothing."""
    m = np.zeros((count, length), np.float32)
    for i in range(count):
        for k in range(SUBSAMPLES):
            at = start + (i + (k + .5) / SUBSAMPLES) * step - .5
            low = int(np.floor(at))
            part = at - low
            if 0 <= low < length:
                m[i, low] += (1 - part) / SUBSAMPLES
            if 0 <= low + 1 < length:
                m[i, low + 1] += part / SUBSAMPLES
    return m


def view(grey, paper, contrast, box, shift=0.0, grow=0.0):
    """The network's picture, 1 for ink, or None if it would be too wide. shift, grow: shares of the band's height."""
    top, bottom, left, right = box
    high = (bottom - top) * (1 + grow)
    top = (top + bottom) / 2 - high / 2 + shift * (bottom - top)
    step = high / BAND
    width = int(np.ceil((right - left) / step)) + 2 * SIDE
    if width > MAX_WIDTH:
        return None
    ink = np.clip((paper - grey.astype(np.float32)) / contrast, 0, 1)
    rows = weights(top - (HEIGHT - BAND) / 2 * step, step, HEIGHT, grey.shape[0])
    cols = weights(left - SIDE * step, step, width, grey.shape[1])
    return rows @ ink @ cols.T


def prepare(grey, dpi, shift=0.0, grow=0.0):
    """(picture, why not): the picture, or None and "empty" or "wide"."""
    paper, contrast = levels(grey)
    if contrast < LEAST_CONTRAST:
        return None, "empty"
    box = band(grey.shape, pieces(grey, paper, contrast, dpi), dpi)
    if box is None:
        return None, "empty"
    seen = view(grey, paper, contrast, box, shift, grow)
    return (seen, "") if seen is not None else (None, "wide")
