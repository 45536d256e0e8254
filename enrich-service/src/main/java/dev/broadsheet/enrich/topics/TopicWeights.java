package dev.broadsheet.enrich.topics;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.encoder.ModelDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What was learnt for one model's vectors, as its file says it; the README tells how it is made.
 *
 * @param model and revision of the encoder whose vectors it is for
 * @param withoutCategories for papers whose source gives none
 */
public record TopicWeights(
        String model,
        String revision,
        LinearScores topics,
        LinearScores groups,
        Calibration withCategories,
        Calibration withoutCategories) {

    /** Where the weights for a model are in this module's resources. */
    public static String resource(String model) {
        return "/topics/" + model + ".json";
    }

    /** The weights for a model; empty if nobody has made any for exactly this revision. */
    static Optional<TopicWeights> of(ModelDescriptor model) {
        try (InputStream file = TopicWeights.class.getResourceAsStream(resource(model.name()))) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new ObjectMapper().readValue(file, TopicWeights.class))
                            .filter(weights -> weights.areFor(model));
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of the topics cannot be read", e);
        }
    }

    private boolean areFor(ModelDescriptor descriptor) {
        return model.equals(descriptor.name()) && revision.equals(descriptor.revision());
    }
}
