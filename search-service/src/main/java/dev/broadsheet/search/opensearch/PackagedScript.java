package dev.broadsheet.search.opensearch;

import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.BuiltinScriptLanguage;
import org.opensearch.client.opensearch._types.Script;

/** A Painless script of ours. Its source never changes, so that OpenSearch compiles it once; values are parameters. */
public final class PackagedScript {

    private final String source;

    /** @param name below {@code opensearch/} on the class path */
    public PackagedScript(String name) {
        this.source = PackagedText.read(name);
    }

    public Script with(Map<String, JsonData> params) {
        return Script.of(script ->
                script.inline(inline -> inline.lang(language -> language.builtin(BuiltinScriptLanguage.Painless))
                        .source(source)
                        .params(params)));
    }
}
