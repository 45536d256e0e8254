package dev.broadsheet.ingest.hosts;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The daily lists of Hugging Face, with papers and votes of ours. */
public final class FakeHuggingFace extends FakeHost {

    private final Map<String, Map<String, Integer>> votesByDay = new ConcurrentHashMap<>();

    /** The paper is on the list of that day, and has so many votes. */
    public void lists(String day, String id, int votes) {
        votesByDay.computeIfAbsent(day, any -> new ConcurrentHashMap<>()).put(id, votes);
    }

    @Override
    Reply reply(URI request, Map<String, String> parameters, HttpExchange exchange) {
        if (request.getPath().startsWith("/api/papers/")) {
            return detail(request.getPath().substring("/api/papers/".length()));
        }
        List<Map.Entry<String, Integer>> listed =
                votesByDay.getOrDefault(parameters.get("date"), Map.of()).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .skip(Long.parseLong(parameters.get("p")) * Long.parseLong(parameters.get("limit")))
                        .limit(Long.parseLong(parameters.get("limit")))
                        .toList();
        return Reply.of(listed.stream()
                .map(paper -> entry(parameters.get("date"), paper.getKey(), paper.getValue()))
                .collect(Collectors.joining(",", "[", "]")));
    }

    private Reply detail(String id) {
        return votesByDay.entrySet().stream()
                .filter(day -> day.getValue().containsKey(id))
                .findFirst()
                .map(day -> Reply.of(paper(day.getKey(), id, day.getValue().get(id), """
                        ,"linkedModels":[{"id":"somebody/model-of-%s"}],"linkedDatasets":[],"linkedSpaces":[]\
                        """.formatted(id))))
                .orElseGet(() -> new Reply(404, "{\"error\":\"no such paper\"}", Map.of()));
    }

    private static String entry(String day, String id, int votes) {
        return """
                {"paper":%s,"publishedAt":"2026-03-01T05:00:00.000Z","title":"On paper %s","summary":"Some words.",\
                "numComments":2,"submittedBy":{"_id":"1","avatarUrl":"/a.svg","fullname":"Some Body","name":"somebody",\
                "type":"user","isPro":false},"isAuthorParticipating":false}\
                """.formatted(paper(day, id, votes, ""), id);
    }

    private static String paper(String day, String id, int votes, String more) {
        return """
                {"id":"%s","authors":[{"_id":"1","name":"A. Writer","hidden":false}],\
                "publishedAt":"2026-03-01T10:00:00.000Z","submittedOnDailyAt":"%sT00:00:00.000Z","title":"On paper %s",\
                "summary":"Some words on the matter.","upvotes":%d,"discussionId":"0123456789abcdef01234567"%s}\
                """.formatted(id, day, id, votes, more);
    }
}
