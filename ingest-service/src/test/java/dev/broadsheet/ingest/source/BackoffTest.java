package dev.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {

    private static final Duration CEILING = Duration.ofMinutes(15);

    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), CEILING);

    @Property
    void doublesUpToTheCeilingHoweverLongTheOutage(@ForAll @IntRange(min = 1) int failures) {
        Duration pause = backoff.after(failures, RandomGenerator.getDefault());

        double whole = Math.min((double) CEILING.toMillis(), 5000 * Math.pow(2, failures - 1));
        assertThat((double) pause.toMillis()).isBetween(whole / 2 - 1, whole);
    }
}
