package dev.broadsheet.search.subjects;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.topic.TopicTaxonomy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Names for readers: of arXiv's categories and archives, and of topics and their groups. */
@Singleton
public class Subjects {

    private static final String CATEGORIES = "/arxiv-categories.properties";

    private final TopicTaxonomy taxonomy = TopicTaxonomy.bundled();
    private final Properties categories = new Properties();

    public Subjects() {
        try (Reader file = new InputStreamReader(Subjects.class.getResourceAsStream(CATEGORIES), UTF_8)) {
            Properties written = new Properties();
            written.load(file);
            written.forEach((category, name) -> categories.put(key(category.toString()), name));
        } catch (IOException e) {
            throw new UncheckedIOException("the names of categories cannot be read", e);
        }
    }

    /** Of a category ({@code cs.CL}) or an archive ({@code cs}); empty for one that is not known here. */
    public Optional<String> category(String category) {
        return Optional.ofNullable(categories.getProperty(key(category)));
    }

    /** Of a topic ({@code language/reasoning}) or a group of topics ({@code language}); empty for one of another version. */
    public Optional<String> topic(String id) {
        return taxonomy.topic(id)
                .map(TopicTaxonomy.Topic::name)
                .or(() -> group(id).map(TopicTaxonomy.Group::name));
    }

    public Optional<TopicTaxonomy.Group> group(String id) {
        return groups().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    public List<TopicTaxonomy.Group> groups() {
        return taxonomy.groups();
    }

    public TopicTaxonomy taxonomy() {
        return taxonomy;
    }

    private static String key(String category) {
        return category.toLowerCase(Locale.ROOT);
    }
}
