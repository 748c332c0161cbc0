package dev.storychat.slack;

import dev.storychat.flow.Browser;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of exhibits, drawn by {@code src/test/resources/gallery} in Chromium. */
final class GalleryPictures {
    private static final Path PAGE = Path.of("src", "test", "resources", "gallery", "slack.html");
    private static final int COLOURS = 64;

    private GalleryPictures() {}

    static void draw(List<Exhibit> exhibits, Path folder) throws IOException {
        try (var browser = new Browser(
                "--window-size=900,2600",
                "--force-device-scale-factor=1.5",
                "--disable-lcd-text",
                "--hide-scrollbars")) {
            browser.open(PAGE.toUri());
            for (var exhibit : exhibits) {
                browser.run(
                        "show(...arguments)",
                        exhibit.frame(),
                        exhibit.asked(),
                        exhibit.content().toString());
                var picture = ImageIO.read(new ByteArrayInputStream(browser.picture("#stage")));
                ImageIO.write(
                        small(picture),
                        "png",
                        folder.resolve(exhibit.name() + ".png").toFile());
            }
        }
    }

    /** With a palette of its most frequent colours it takes a third of the room. */
    private static BufferedImage small(BufferedImage picture) {
        var width = picture.getWidth();
        var pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        var palette = palette(pixels);
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var small = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            var index = nearest.computeIfAbsent(pixels[i], pixel -> nearest(pixel, palette));
            small.getRaster().setSample(i % width, i / width, 0, index);
        }
        return small;
    }

    private static int[] palette(int[] pixels) {
        Map<Integer, Integer> times = new HashMap<>();
        for (var pixel : pixels) {
            times.merge(pixel, 1, Integer::sum);
        }
        return times.entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int pixel, int[] palette) {
        var best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(pixel, palette[i]) < distance(pixel, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            var difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            distance += difference * difference;
        }
        return distance;
    }
}
