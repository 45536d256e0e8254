package dev.broadsheet.search.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCardTest {

    private static final int LARGEST_FILE = 200_000;

    private static SocialCard card;

    @BeforeAll
    static void load() {
        card = new SocialCard(CardFonts.load(600), CardFonts.load(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Attention Is All You Need",
                "<script>alert(1)</script> \"><img onerror=alert(2)>",
                "注意力就是你所需要的一切",
                "تعلّم عميق",
                "למידה עמוקה של רשתות",
                "Mem-π, ₂ⁿ, ℝ, 𝔼 and 🙂‍↔️",
                "Pneumonoultramicroscopicsilicovolcanoconiosisandfurthermorewithoutanyspacewhateverinit",
                " ",
                "\u202e\u0000\u0301\ud800",
            })
    void drawsAnyTitle(String title) throws IOException {
        byte[] png = card.draw(text(title));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(png).hasSizeLessThan(LARGEST_FILE);
        assertThat(inkIn(image, 140, 480)).isPositive();
        assertThat(inkIn(image, 600, 630)).isZero();
    }

    @Test
    void keepsALongTitleAboveTheLine() throws IOException {
        byte[] png = card.draw(text(String.join(" ", Collections.nCopies(60, "Interpretability"))));

        assertThat(inkIn(ImageIO.read(new ByteArrayInputStream(png)), 472, 484)).isZero();
    }

    @Test
    void drawsTheSameTextTheSameWay() {
        assertThat(card.draw(text("Twice"))).isEqualTo(card.draw(text("Twice")));
    }

    @Test
    void namesAsManyAuthorsAsThereIsRoomFor() {
        CardText text = new CardText("T", List.of("Ada", "Zoë", "Bo"), "", "");

        assertThat(text.byline(3)).isEqualTo("Ada, Zoë, Bo");
        assertThat(text.byline(1)).isEqualTo("Ada and 2 more");
    }

    @Test
    void leavesOutWhatIsNotSeen() {
        assertThat(CardFonts.load(600).drawable("a\u202eb\u0000c")).contains("abc");
    }

    private static CardText text(String title) {
        return new CardText(
                title, List.of("Ada Lovelace", "Zoë Müller", "李飞飞"), "2 March 2026", "arXiv 2602.00001  ·  cs.CL");
    }

    /** Dots between two lines that are not paper. */
    private static long inkIn(BufferedImage image, int top, int bottom) {
        long ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                ink += (image.getRGB(x, y) & 0xffffff) == 0xfcfaf5 ? 0 : 1;
            }
        }
        return ink;
    }
}
