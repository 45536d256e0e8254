package dev.broadsheet.search.page;

import dev.broadsheet.search.web.ContentTag;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where pages find style sheets, scripts and fonts: {@code {asset:of('broadsheet.css')}}. The address changes with the content, so
 * that a browser may keep it for long and sees a new version at once.
 */
@TemplateExtension(namespace = "asset")
final class Assets {

    private static final String FOLDER = "/assets/";
    private static final int MARK = 10;
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    static String of(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        try (InputStream content = Assets.class.getResourceAsStream("/META-INF/resources" + FOLDER + name)) {
            if (content == null) {
                throw new IllegalArgumentException("there is no asset " + name);
            }
            return FOLDER + name + "?v="
                    + ContentTag.of(content.readAllBytes()).value().substring(0, MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
