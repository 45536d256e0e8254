package dev.broadsheet.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BulkSizesTest {

    @Test
    void fillsEachBulkAndSendsALargeItemAlone() {
        assertThat(BulkSizes.split(List.of(4L, 5L, 1L, 30L, 6L, 6L), size -> size, 10))
                .containsExactly(List.of(4L, 5L, 1L), List.of(30L), List.of(6L), List.of(6L));
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(BulkSizes.split(List.<Long>of(), size -> size, 10)).isEmpty();
    }

    @Property
    void losesAndReordersNothing(@ForAll @Size(max = 40) List<@IntRange(min = 1, max = 20) Integer> items) {
        List<List<Integer>> bulks = BulkSizes.split(items, Integer::longValue, 12);

        assertThat(bulks.stream().flatMap(List::stream)).containsExactlyElementsOf(items);
        assertThat(bulks)
                .allSatisfy(bulk -> assertThat(bulk.size() == 1
                                || bulk.stream().mapToInt(i -> i).sum() <= 12)
                        .isTrue());
    }
}
