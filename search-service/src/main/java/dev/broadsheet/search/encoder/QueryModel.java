package dev.broadsheet.search.encoder;

import dev.broadsheet.encoder.EncoderModel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which model it is: the one that enrich-service encodes papers with, or vectors could not be compared. */
final class QueryModel {

    private QueryModel() {}

    @Produces
    @Singleton
    static EncoderModel of(EncoderConfig config) {
        return config.model().map(EncoderModel::at).orElseGet(EncoderModel::bundled);
    }
}
