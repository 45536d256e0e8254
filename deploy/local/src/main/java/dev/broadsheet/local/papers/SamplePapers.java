package dev.broadsheet.local.papers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The papers that the project brings, so that there is something to see. */
public final class SamplePapers {

    private SamplePapers() {}

    public static List<String> ids() {
        ObjectMapper json = new ObjectMapper();
        List<String> ids = new ArrayList<>();
        try (PaperFile file = PaperFile.samples();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file.content(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ids.add(json.readTree(line).get("id").asText());
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
