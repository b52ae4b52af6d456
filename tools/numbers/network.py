"""The network: five convolutions, the height folded away, one look along the line, and for each second column a letter."""
import torch
from torch import nn
import render

CLASSES = len(render.ALPHABET) + 1                     # 0 is the blank of CTC


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        def step(i, o, stride):
            return [nn.Conv2d(i, o, 3, stride, 1, bias=False), nn.BatchNorm2d(o), nn.ReLU(inplace=True)]
        self.body = nn.Sequential(*step(1, 24, (2, 2)), *step(24, 40, (2, 1)), *step(40, 64, (2, 1)), *step(64, 80, (2, 1)), *step(80, 96, 1))
        self.fold = nn.Sequential(nn.Conv2d(96, 96, (2, 1), bias=False), nn.BatchNorm2d(96), nn.ReLU(inplace=True))
        self.along = nn.Sequential(nn.Conv1d(96, 96, 5, 1, 2, bias=False), nn.BatchNorm1d(96), nn.ReLU(inplace=True), nn.Dropout(.1))
        self.head = nn.Conv1d(96, CLASSES, 1)

    def forward(self, x):                              # cells x 1 x 32 x width, 1 for ink
        x = self.fold(self.body(x)).squeeze(2)
        return torch.log_softmax(self.head(self.along(x)), 1).transpose(1, 2)   # cells x width/2 x classes
