package dev.broadsheet.ingest.source;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as a deployment would make them, without one. */
public final class Settings {

    private Settings() {}

    /** @param values whole names, with the prefix */
    public static <T> T of(Class<T> mapping, Map<String, String> values) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(mapping);
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(mapping);
    }
}
