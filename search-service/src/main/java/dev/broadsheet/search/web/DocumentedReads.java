package dev.broadsheet.search.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What is the same of all reads is told to the documentation once: identifiers, formats, and how failures are answered. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedReads implements OASFilter {

    private static final String JSON = "application/json";
    private static final String FAILURE = "Failure";
    private static final Map<String, String> FAILURES = Map.of(
            "400", "A parameter that cannot be read; the message names it and what it takes",
            "503", "The papers cannot be read right now; Retry-After says when to try again");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSchema(
                        FAILURE,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("What was wrong, and what is allowed")
                                .addProperty(
                                        "error",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.STRING)
                                                .examples(List.of(
                                                        "limit cannot be '101': a whole number from 1 to 100"))));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(read -> document(path, read)));
    }

    private static void document(String path, Operation read) {
        if (read.getParameters() != null) {
            read.getParameters().forEach(DocumentedReads::document);
        }
        if (path.startsWith("/api/") || path.startsWith("/feeds/")) {
            failures(path).forEach((status, description) -> {
                if (!read.getResponses().hasAPIResponse(status)) {
                    read.getResponses().addAPIResponse(status, failure(description));
                }
            });
            ExampleAnswers.of(path)
                    .ifPresent(example -> read.getResponses()
                            .getAPIResponse("200")
                            .setContent(content(read.getResponses().getAPIResponse("200"), example)));
        }
    }

    private static Content content(APIResponse answer, Object example) {
        Content content = answer.getContent() == null ? OASFactory.createContent() : answer.getContent();
        MediaType json = content.getMediaType(JSON);
        return json == null
                ? content.addMediaType(JSON, OASFactory.createMediaType().example(example))
                : content.addMediaType(JSON, json.example(example));
    }

    private static void document(Parameter parameter) {
        switch (parameter.getName()) {
            case "id" ->
                parameter
                        .description(
                                "an arXiv identifier in any form: with version or without, old or new, or an address")
                        .example("1706.03762");
            case "format" -> {
                if (parameter.getIn() == Parameter.In.PATH) {
                    parameter
                            .description("Atom, RSS 2.0 or JSON Feed")
                            .schema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .enumeration(List.of("atom", "rss", "json")));
                }
            }
            default -> {
                // Told where it is read.
            }
        }
    }

    private static Map<String, String> failures(String path) {
        Map<String, String> failures = new TreeMap<>(FAILURES);
        if (path.contains("{id}")) {
            failures.put("404", "No such paper");
        }
        if (path.startsWith("/api/")) {
            failures.put("429", "Too many requests from one address; Retry-After and RateLimit say when to come back");
        }
        return failures;
    }

    private static APIResponse failure(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + FAILURE))));
    }
}
