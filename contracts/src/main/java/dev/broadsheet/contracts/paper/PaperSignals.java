package dev.broadsheet.contracts.paper;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requirePositive;
import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What readers and the community say of a paper changed: the latest figures, whole, on
 * {@link dev.broadsheet.contracts.event.Topics#PAPER_SIGNALS}. It may come before the paper itself.
 *
 * @param revision of the signals, a sequence of its own
 * @param listDay the day on whose front page the paper stands; absent if it was never on one
 * @param submittedOnDailyAt when it was put on that list
 * @param linkedModels ids on the Hugging Face hub ({@code Qwen/Qwen3-TTS-12Hz-1.7B-Base}); datasets and Spaces alike
 * @param comments how many there are; {@code discussion} holds those that were fetched
 * @param discussion the oldest first
 * @param deleted the paper was taken down
 */
public record PaperSignals(
        PaperId id,
        long revision,
        LocalDate listDay,
        Instant submittedOnDailyAt,
        int upvotes,
        int comments,
        Person submittedBy,
        String githubRepo,
        Integer githubStars,
        String projectPage,
        Organization organization,
        List<String> mediaUrls,
        List<String> linkedModels,
        List<String> linkedDatasets,
        List<String> linkedSpaces,
        List<Comment> discussion,
        boolean deleted) {

    /** An account: {@code name} is the handle ({@code akhaliq}), {@code fullname} what is shown ({@code AK}). */
    public record Person(String name, String fullname, String avatarUrl) {
        public Person {
            Checks.requireText(name, "account name");
        }
    }

    /** The organization behind a paper: {@code name} is the handle, {@code fullname} what is shown. */
    public record Organization(String name, String fullname, String avatarUrl) {
        public Organization {
            Checks.requireText(name, "organization name");
        }
    }

    /**
     * What somebody said of the paper where it was listed.
     *
     * @param text Markdown, untrusted
     * @param parentId of the comment that this one answers, absent at the top level
     */
    public record Comment(String id, Person author, Instant createdAt, String text, String parentId) {
        public Comment {
            Checks.requireText(id, "comment id");
            requirePresent(createdAt, "createdAt");
            Checks.requireText(text, "comment");
        }
    }

    public PaperSignals {
        requirePresent(id, "id");
        requirePositive(revision, "revision");
        if (upvotes < 0 || comments < 0) {
            throw new IllegalArgumentException("upvotes and comments are never negative");
        }
        mediaUrls = listOrEmpty(mediaUrls);
        linkedModels = listOrEmpty(linkedModels);
        linkedDatasets = listOrEmpty(linkedDatasets);
        linkedSpaces = listOrEmpty(linkedSpaces);
        discussion = listOrEmpty(discussion);
    }
}
