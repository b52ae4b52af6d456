"""Renders cells, trains the number reader on them and writes it as ONNX. See models/README.md."""
import argparse, multiprocessing, os, pickle, random, time
import numpy as np
import torch
import network, render


def batch_of(seed_count):
    seed, count = seed_count
    rng, out = random.Random(seed), []
    while len(out) < count:
        s = render.sample(rng)
        if s is not None:
            out.append(s)
    return out


def rendered(count, seed, processes):
    with multiprocessing.Pool(processes) as pool:
        jobs = [(seed * 1_000_003 + i, 250) for i in range((count + 249) // 250)]
        return [s for part in pool.imap_unordered(batch_of, jobs) for s in part]


CODE = {c: i + 1 for i, c in enumerate(render.ALPHABET)}


def tensor(samples, rng=None):
    """Batch as wide as its widest; a multiple of 16, as in use."""
    width = -(-max(s[0].shape[1] for s in samples) // 16) * 16
    x = np.zeros((len(samples), 1, 32, width), np.float32)
    for i, (seen, _) in enumerate(samples):
        f = seen.astype(np.float32) / 255
        if rng is not None:                             # cheap variety at each sight
            f = f ** rng.uniform(.7, 1.4)
            if rng.random() < .3: f = np.roll(f, rng.choice([-1, 1]), 0)
            if rng.random() < .3: f = (f + np.random.normal(0, rng.uniform(.01, .06), f.shape)).clip(0, 1)
        x[i, 0, :, :f.shape[1]] = f
    return torch.from_numpy(x)


def batches(samples, size, rng):
    """Of like width, in random order."""
    order = sorted(range(len(samples)), key=lambda i: samples[i][0].shape[1] * rng.uniform(.92, 1.08))
    parts = [order[i:i + size] for i in range(0, len(order), size)]
    rng.shuffle(parts)
    return parts


def greedy(logp):
    out = []
    for row in logp.argmax(2).tolist():
        text, last = "", 0
        for c in row:
            if c and c != last: text += render.ALPHABET[c - 1]
            last = c
        out.append(text)
    return out


def measure(model, samples):
    model.eval()
    numbers = right = words = rejected = taken = 0
    wrong = []
    with torch.no_grad():
        for part in batches(samples, 128, random.Random(1)):
            some = [samples[i] for i in part]
            for (seen, want), got in zip(some, greedy(model(tensor(some)))):
                if "#" in want:
                    words += 1
                    rejected += "#" in got
                else:
                    numbers += 1
                    right += got == want
                if ("#" in want) != ("#" in got) or "#" not in want and got != want:
                    wrong.append((want, got))
    return "numbers %.2f %% exact of %d, letters %.2f %% rejected of %d" % (100 * right / max(1, numbers), numbers, 100 * rejected / max(1, words), words), wrong


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--cells", type=int, default=70_000)
    a.add_argument("--looks", type=int, default=300_000, help="cells the network learns from, one after the other")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--begin", default="", help="weights to go on from")
    a.add_argument("--keep", default="", help="file for the rendered cells, to train on them again")
    a.add_argument("--out", required=True)
    o = a.parse_args()
    random.seed(o.seed); np.random.seed(o.seed); torch.manual_seed(o.seed); torch.set_num_threads(o.threads)
    os.makedirs(os.path.dirname(os.path.abspath(o.out)), exist_ok=True)   # not to fail at the end of the work
    rng, begun = random.Random(o.seed), time.time()
    if o.keep and os.path.exists(o.keep):
        with open(o.keep, "rb") as f: cells, unseen = pickle.load(f)
    else:
        cells, unseen = rendered(o.cells, o.seed, 2), rendered(4000, o.seed + 7919, 2)
        if o.keep:
            with open(o.keep, "wb") as f: pickle.dump((cells, unseen), f)
    print("%d cells rendered in %.0f s" % (len(cells), time.time() - begun), flush=True)
    model = network.Reader()
    print("%d parameters" % sum(p.numel() for p in model.parameters()), flush=True)
    if o.begin:
        model.load_state_dict(torch.load(o.begin))
    optimiser = torch.optim.AdamW(model.parameters(), lr=o.rate, weight_decay=.01)
    ctc = torch.nn.CTCLoss(zero_infinity=True)
    begun, seen, epoch = time.time(), 0, 0
    while seen < o.looks:
        epoch += 1
        total = count = 0
        for part in batches(cells, 64, rng):
            done = seen / o.looks
            if done >= 1: break
            rate = o.rate * min(1, (seen + 1) / 6000) * max(.01, .5 * (1 + np.cos(np.pi * done)))
            for g in optimiser.param_groups: g["lr"] = rate
            model.train()
            some = [cells[i] for i in part]
            logp = model(tensor(some, rng)).transpose(0, 1)
            want = [[CODE[c] for c in s[1]] for s in some]
            loss = ctc(logp, torch.tensor([c for w in want for c in w], dtype=torch.long),
                       torch.full((len(some),), logp.shape[0], dtype=torch.long), torch.tensor([len(w) for w in want]))
            optimiser.zero_grad(); loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            seen += len(some); total += loss.item(); count += 1
            mean = loss.item() if seen < 100 else .98 * mean + .02 * loss.item()
            if count % 100 == 0:
                print("%5.0f s  %7d cells  loss %.4f" % (time.time() - begun, seen, mean), flush=True)
                torch.save(model.state_dict(), o.out + ".weights")
        text, _ = measure(model, unseen[:1000])
        print("%5.0f s  epoch %d  %7d cells  loss %.4f  %s" % (time.time() - begun, epoch, seen, total / max(1, count), text), flush=True)
        write(model, o.out)
    text, wrong = measure(model, unseen)
    print("end: " + text)
    for want, got in wrong[:60]: print("  %r read as %r" % (want, got))


def write(model, path):
    model.eval()
    torch.onnx.export(model, torch.zeros(2, 1, 32, 64), path + ".part", input_names=["cells"], output_names=["letters"], opset_version=13,
                      dynamic_axes={"cells": {0: "n", 3: "width"}, "letters": {0: "n", 1: "steps"}})
    os.replace(path + ".part", path)


if __name__ == "__main__":
    main()
