package dev.broadsheet.notify.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The templates without the service around them: for previews, and for tests that need nothing else. */
final class TemplatesAlone {

    private TemplatesAlone() {}

    static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(TemplatesAlone::located)
                .build();
    }

    // An included template is named without its ending.
    private static Optional<TemplateLocation> located(String id) {
        String path = "templates/" + (id.contains(".") ? id : id + ".html");
        return TemplatesAlone.class.getClassLoader().getResource(path) == null
                ? Optional.empty()
                : Optional.of(new Resource(path));
    }

    private record Resource(String path) implements TemplateLocation {

        @Override
        public Reader read() {
            InputStream content = TemplatesAlone.class.getClassLoader().getResourceAsStream(path);
            if (content == null) {
                throw new UncheckedIOException(new IOException("no " + path));
            }
            return new InputStreamReader(content, UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(path.endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN));
        }
    }
}
