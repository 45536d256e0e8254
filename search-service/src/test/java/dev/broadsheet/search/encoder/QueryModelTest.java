package dev.broadsheet.search.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryModelTest {

    @Test
    void isTheBundledOneUnlessTheOperatorHasAnother() throws IOException {
        assertThat(QueryModel.of(Optional::empty).describe().dimensions()).isEqualTo(384);
    }

    @Test
    void isWhereTheOperatorSays() {
        Path folder = Path.of("models", "other");

        assertThat(QueryModel.of(() -> Optional.of(folder)).toString()).isEqualTo(folder.toString());
    }
}
