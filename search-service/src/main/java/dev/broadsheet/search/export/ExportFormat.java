package dev.broadsheet.search.export;

import dev.broadsheet.search.web.BadParameterException;
import dev.broadsheet.search.web.Parameters;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The formats in which papers are exported. */
enum ExportFormat {
    BIBTEX("bibtex", "application/x-bibtex", "bib"),
    RIS("ris", "application/x-research-info-systems", "ris"),
    CSL("csl", "application/vnd.citationstyles.csl+json", "json"),
    NDJSON("ndjson", "application/x-ndjson", "ndjson");

    private final String parameter;
    private final String mediaType;
    private final String extension;

    ExportFormat(String parameter, String mediaType, String extension) {
        this.parameter = parameter;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** @throws BadParameterException if it is absent or none of the formats */
    static ExportFormat read(String written) {
        String wanted = Parameters.text(written).orElse("");
        return Arrays.stream(values())
                .filter(format -> format.parameter.equals(wanted))
                .findFirst()
                .orElseThrow(() -> Parameters.refusal(
                        "format",
                        wanted,
                        "one of "
                                + Arrays.stream(values())
                                        .map(format -> format.parameter)
                                        .collect(Collectors.joining(", "))));
    }

    String contentType() {
        return mediaType + ";charset=UTF-8";
    }

    String fileName(String name) {
        return name + "." + extension;
    }
}
