package dev.broadsheet.search.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Draws a card like the head of a newspaper page, with the title as large as it fits. */
final class SocialCard {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xfcfaf5);
    private static final Color INK = new Color(0x1a1815);
    private static final Color FADED = new Color(0x5b554a);
    private static final Color ACCENT = new Color(0x8a1f14);
    private static final int MARGIN = 64;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final int TITLE_TOP = 160;
    private static final int TITLE_BOTTOM = 470;
    private static final float LARGEST = 84;
    private static final float SMALLEST = 44;
    private static final float STEP = 4;
    private static final float LEADING = 1.06f;
    private static final float BYLINE_SIZE = 34;
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private final CardFonts bold;
    private final CardFonts regular;

    SocialCard(CardFonts bold, CardFonts regular) {
        this.bold = bold;
        this.regular = regular;
    }

    /** A PNG of {@value #WIDTH} by {@value #HEIGHT}; of the same text always the same bytes on one machine. */
    byte[] draw(CardText text) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            draw(text, graphics);
        } finally {
            graphics.dispose();
        }
        return png(image);
    }

    private void draw(CardText text, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        frame(graphics);
        line(bold, "Broadsheet", 58, INK, graphics, MARGIN, 96, false);
        line(regular, text.date(), 32, FADED, graphics, WIDTH - MARGIN, 96, true);
        title(graphics, text);
        byline(text).ifPresent(names -> line(regular, names, BYLINE_SIZE, FADED, graphics, MARGIN, 518, false));
        line(regular, text.record(), 30, ACCENT, graphics, MARGIN, 586, false);
        line(regular, "Daily papers", 30, FADED, graphics, WIDTH - MARGIN, 586, true);
    }

    private static void frame(Graphics2D graphics) {
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(4));
        graphics.drawLine(MARGIN, 121, WIDTH - MARGIN, 121);
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.drawLine(MARGIN, 128, WIDTH - MARGIN, 128);
        graphics.drawLine(MARGIN, 546, WIDTH - MARGIN, 546);
    }

    /** @param x where the line begins, or ends if it is to the right */
    private static void line(
            CardFonts fonts, String text, float size, Color color, Graphics2D graphics, int x, int y, boolean right) {
        fonts.drawable(text).filter(drawable -> !drawable.isBlank()).ifPresent(drawable -> {
            TextLayout layout = layout(fonts, drawable, size);
            graphics.setColor(color);
            layout.draw(graphics, right ? x - layout.getAdvance() : x, y);
        });
    }

    private static TextLayout layout(CardFonts fonts, String text, float size) {
        return new TextLayout(fonts.styled(text, size).getIterator(), SMOOTH);
    }

    private void title(Graphics2D graphics, CardText text) {
        String title = bold.drawable(text.title())
                .filter(drawable -> !drawable.isBlank())
                .orElse(text.record());
        float size = LARGEST;
        List<TextLayout> lines = broken(title, size);
        while (size > SMALLEST && lines.size() > fitting(size)) {
            size -= STEP;
            lines = broken(title, size);
        }
        graphics.setColor(INK);
        List<TextLayout> shown = lines.size() <= fitting(size) ? lines : cut(title, size);
        float y = TITLE_TOP;
        for (TextLayout line : shown) {
            y += size * LEADING;
            float x = line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getAdvance();
            line.draw(graphics, x, y - size * 0.2f);
        }
    }

    private static int fitting(float size) {
        return (int) ((TITLE_BOTTOM - TITLE_TOP) / (size * LEADING));
    }

    private List<TextLayout> broken(String text, float size) {
        AttributedString styled = bold.styled(text, size);
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), SMOOTH);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(ROOM));
        }
        return lines;
    }

    // What is too long even in the smallest letters ends with an ellipsis.
    private List<TextLayout> cut(String title, float size) {
        int most = fitting(size);
        int end = broken(title, size).stream()
                .limit(most)
                .mapToInt(TextLayout::getCharacterCount)
                .sum();
        List<TextLayout> lines = broken(title.substring(0, end).strip() + "…", size);
        while (lines.size() > most) {
            end = title.offsetByCodePoints(end, -1);
            lines = broken(title.substring(0, end).strip() + "…", size);
        }
        return lines;
    }

    /** With as many names as there is room for; empty if none can be drawn. */
    private Optional<String> byline(CardText text) {
        return IntStream.iterate(text.mostNamed(), named -> named > 0, named -> named - 1)
                .mapToObj(text::byline)
                .flatMap(names -> regular.drawable(names).stream())
                .filter(names ->
                        !names.isBlank() && layout(regular, names, BYLINE_SIZE).getAdvance() <= ROOM)
                .findFirst();
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
