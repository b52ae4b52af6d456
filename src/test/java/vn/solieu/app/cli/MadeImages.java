package vn.solieu.app.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Images made by chance from a seed, as reports have them: a photograph, a chart as an image, and what belongs to no picture. */
final class MadeImages {

    private MadeImages() {}

    static BufferedImage photograph(Random random, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double[][] waves = new double[8][4];
        for (double[] wave : waves) {
            wave[0] = 0.06 * (random.nextDouble() - 0.5);
            wave[1] = 0.06 * (random.nextDouble() - 0.5);
            wave[2] = 6 * random.nextDouble();
            wave[3] = 14 + 18 * random.nextDouble();
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double level = 150 - 60.0 * y / height;
                for (double[] wave : waves) {
                    level += wave[3] * Math.sin(wave[0] * x + wave[1] * y + wave[2]);
                }
                level += 10 * random.nextGaussian();
                int red = Math.clamp(Math.round(level * 0.95), 0, 225);
                int green = Math.clamp(Math.round(level), 0, 225);
                int blue = Math.clamp(Math.round(level * 0.8 + 20), 0, 225);
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return image;
    }

    static BufferedImage imageOfChart(Random random) {
        BufferedImage image = new BufferedImage(700, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xF2, 0xF2, 0xF2));
        graphics.fillRect(0, 0, 700, 420);
        graphics.setColor(Color.DARK_GRAY);
        graphics.drawRect(0, 0, 699, 419);
        graphics.drawRect(1, 1, 697, 417);
        for (int i = 0; i < 10; i++) {
            graphics.setColor(MadeCharts.COLOURS[i % 3]);
            int tall = 60 + random.nextInt(260);
            graphics.fillRect(60 + 60 * i, 370 - tall, 38, tall);
        }
        graphics.setColor(Color.BLACK);
        graphics.drawLine(50, 370, 670, 370);
        graphics.drawLine(50, 30, 50, 370);
        graphics.dispose();
        return image;
    }

    static BufferedImage stamp(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xD0, 0x20, 0x30));
        graphics.setStroke(new BasicStroke(size / 40f));
        graphics.drawOval(size / 20, size / 20, size * 9 / 10, size * 9 / 10);
        graphics.drawOval(size / 4, size / 4, size / 2, size / 2);
        graphics.drawLine(size / 2, size / 3, size * 2 / 5, size * 2 / 3);
        graphics.drawLine(size / 2, size / 3, size * 3 / 5, size * 2 / 3);
        graphics.dispose();
        return image;
    }

    static BufferedImage emblem() {
        BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 120, 120);
        graphics.setColor(new Color(0xC0, 0x10, 0x10));
        graphics.fillOval(5, 5, 110, 110);
        graphics.setColor(new Color(0xF0, 0xD0, 0x20));
        graphics.fillOval(45, 30, 30, 30);
        graphics.dispose();
        return image;
    }

    static BufferedImage scribble(Random random) {
        BufferedImage image = new BufferedImage(210, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x20, 0x30, 0x90));
        graphics.setStroke(new BasicStroke(3));
        int x = 10;
        int y = 50;
        for (int i = 0; i < 14; i++) {
            int nextX = x + 4 + random.nextInt(20);
            int nextY = 10 + random.nextInt(80);
            graphics.drawLine(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
        graphics.dispose();
        return image;
    }
}
