package dev.broadsheet.search.card;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The cards drawn last. One is drawn at a time: a crawler that asks for thousands must not take the processors of readers. */
@Singleton
class SocialCards {

    private static final int MOST_BYTES = 16 << 20;

    private final Lock drawing = new ReentrantLock();
    private final LoadingCache<CardText, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((CardText text, byte[] card) -> card.length)
            .build(this::draw);
    private SocialCard card;

    byte[] of(CardText text) {
        return drawn.get(text);
    }

    private byte[] draw(CardText text) {
        drawing.lock();
        try {
            if (card == null) {
                // No screen is asked for, on a developer's machine either.
                System.setProperty("java.awt.headless", "true");
                card = new SocialCard(CardFonts.load(600), CardFonts.load(400));
            }
            return card.draw(text);
        } finally {
            drawing.unlock();
        }
    }
}
