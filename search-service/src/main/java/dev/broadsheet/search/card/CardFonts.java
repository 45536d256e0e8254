package dev.broadsheet.search.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The letters of a card: our own first, which are the same everywhere, and those of the machine only for scripts that ours
 * do not have. A server may have none.
 */
final class CardFonts {

    private static final Set<String> LOGICAL = Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");

    private final List<Font> own;
    private final boolean bold;
    private List<Font> fonts;
    private boolean complete;

    private CardFonts(List<Font> own, boolean bold) {
        this.own = own;
        this.bold = bold;
        this.fonts = own;
    }

    /** @param weight {@code 400} or {@code 600} of Newsreader; what that lacks comes from Liberation Serif */
    static CardFonts load(int weight) {
        boolean bold = weight == 600;
        String style = bold ? "Bold" : "Regular";
        return new CardFonts(
                List.of(
                        font("/fonts/newsreader-" + weight + ".ttf"),
                        font("/fonts/liberation/LiberationSerif-" + style + ".ttf")),
                bold);
    }

    /**
     * The text without what no font can show: signs are written in plainer ones or left out.
     *
     * @return empty if letters are among it, without which the rest would say something else
     */
    Optional<String> drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            String shown = shown(point);
            if (shown.isEmpty() && Character.isLetterOrDigit(point)) {
                return Optional.empty();
            }
            drawable.append(shown);
        }
        return Optional.of(drawable.toString().replaceAll(" +", " ").strip());
    }

    private String shown(int point) {
        if (Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.FORMAT) {
            return "";
        }
        String written = Character.toString(point);
        if (fontOf(point).isPresent()) {
            return written;
        }
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return plain.codePoints().allMatch(simpler -> fontOf(simpler).isPresent()) ? plain : "";
    }

    /** @param text of which every character is drawable, and at least one */
    AttributedString styled(String text, float size) {
        AttributedString styled = new AttributedString(text);
        Font last = own.getFirst();
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int point = text.codePointAt(at);
            // Spaces and combining marks stay with the letters before them.
            boolean apart = Character.isLetterOrDigit(point) || !last.canDisplay(point);
            last = apart ? fontOf(point).orElse(last) : last;
            styled.addAttribute(TextAttribute.FONT, last.deriveFont(size), at, at + Character.charCount(point));
        }
        return styled;
    }

    private Optional<Font> fontOf(int point) {
        return first(own, point).or(() -> first(all(), point));
    }

    private static Optional<Font> first(List<Font> fonts, int point) {
        return fonts.stream().filter(font -> font.canDisplay(point)).findFirst();
    }

    // Looking at all fonts of a machine takes a while: only when a paper needs one.
    private synchronized List<Font> all() {
        if (!complete) {
            Stream<Font> installed = Arrays.stream(
                            GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .filter(font -> !LOGICAL.contains(font.getFamily()))
                    .sorted(Comparator.comparing((Font font) -> !font.getName().contains("Serif"))
                            .thenComparing(font -> font.getName().contains("Bold") != bold)
                            .thenComparing(Font::getName));
            fonts = Stream.concat(own.stream(), installed).toList();
            complete = true;
        }
        return fonts;
    }

    private static Font font(String resource) {
        try {
            return opened(resource);
        } catch (RuntimeException | Error e) {
            withoutFontsOfTheMachine();
            return opened(resource);
        }
    }

    private static Font opened(String resource) {
        try (InputStream file = CardFonts.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is no font", e);
        }
    }

    // Before Java opens any font it asks fontconfig for those of the machine, and gives up where that is not installed.
    // A list of fonts of its own, even one without any, takes its place.
    private static void withoutFontsOfTheMachine() {
        try {
            Path list = Files.createTempFile("fontconfig", ".properties");
            list.toFile().deleteOnExit();
            Files.writeString(list, "version=1\nsequence.allfonts=default\n");
            System.setProperty("sun.awt.fontconfig", list.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
