package dev.broadsheet.notify.subscription;

import java.util.Optional;
import java.util.UUID;

/**
 * What a reader has, or has been asked to confirm.
 *
 * @param titles of the papers that similar ones are wanted to, as far as they are known
 */
record Held(UUID id, Wish wish, Optional<String> titles) {

    /** In words. */
    public String words() {
        return WishWords.of(wish.interest(), titles);
    }

    public String pace() {
        return wish.pace().written();
    }

    public int most() {
        return wish.most();
    }

    public boolean trending() {
        return wish.interest().isEmpty();
    }
}
