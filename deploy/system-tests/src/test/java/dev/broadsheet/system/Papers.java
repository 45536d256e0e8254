package dev.broadsheet.system;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Papers made up for the stories, as lines of the sample format. */
final class Papers {

    private Papers() {}

    /** A paper with a word in its title that no other paper has, on the front page of a day. */
    static String listed(String id, String word, LocalDate day, int upvotes) {
        return listed(id, 1, word, day, upvotes);
    }

    static String listed(String id, int version, String word, LocalDate day, int upvotes) {
        return """
               {"id":"%s","version":%d,"title":"On the %s of Things","abstract":"We propose a way to measure the %s of things. It is made up for a test, and true to it.","authors":["Ada Lovelace","王伟"],"categories":["cs.CL"],"publishedAt":"%sT08:00:00Z","updatedAt":"%sT08:00:00Z","versions":[{"version":1,"createdAt":"%sT08:00:00Z"}],"signals":{"listDay":"%s","upvotes":%d,"comments":1,"submittedBy":{"name":"akhaliq","fullname":"AK"}}}""".formatted(id, version, word, word, day, day, day, day, upvotes);
    }

    static String many(String month, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> listed(
                        "%s.%05d".formatted(month, 10_000 + i), "number" + i, LocalDate.parse("2025-03-03"), i % 50))
                .collect(Collectors.joining("\n"));
    }
}
