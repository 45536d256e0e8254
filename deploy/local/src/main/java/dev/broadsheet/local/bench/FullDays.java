package dev.broadsheet.local.bench;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.contracts.paper.PaperSignals.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What the community says of {@link MultipliedPapers} if each of them stood on the list of a day, and days were busy. */
public final class FullDays {

    /** The newest day, and so the front page. */
    public static final LocalDate NEWEST = LocalDate.parse("2026-08-28");

    private static final int PAPERS_A_DAY = 30;
    private static final int MOST_UPVOTES = 200;
    private static final int MOST_STARS = 5_000;

    private FullDays() {}

    /** @param number of the paper, from 0; the first ones stand on the newest day */
    public static Optional<PaperSignals> signals(int number) {
        Random random = new Random(number);
        PaperId id = MultipliedPapers.id(number);
        return Optional.of(new PaperSignals(
                id,
                number + 1L,
                NEWEST.minusDays(number / PAPERS_A_DAY),
                null,
                random.nextInt(MOST_UPVOTES),
                random.nextInt(5),
                null,
                "https://github.com/broadsheet-bench/" + id.value(),
                random.nextInt(MOST_STARS),
                null,
                new Organization("bench", "University of Measurement", null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false));
    }
}
