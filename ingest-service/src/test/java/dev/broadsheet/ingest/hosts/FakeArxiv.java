package dev.broadsheet.ingest.hosts;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** arXiv's OAI-PMH, announcement feeds and query API, with papers of ours. */
public final class FakeArxiv extends FakeHost {

    private static final int PAGE = 3;

    private final List<FakePaper> papers = new CopyOnWriteArrayList<>();
    private final Set<String> notHarvested = ConcurrentHashMap.newKeySet();
    private final Set<String> notAnnounced = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> tokens = new HashMap<>();
    private volatile LocalDate feedDay = LocalDate.EPOCH;
    private volatile boolean overlapping;
    private volatile String malformed = "";

    public FakeArxiv() {}

    /** Where a service that is running already asks. */
    public FakeArxiv(int port) {
        super(port);
    }

    public void has(FakePaper... more) {
        papers.addAll(Arrays.asList(more));
    }

    /** OAI-PMH leaves these papers out without a word. */
    public void harvestDrops(String... ids) {
        notHarvested.addAll(Arrays.asList(ids));
    }

    /** The feeds leave these papers out. */
    public void feedDrops(String... ids) {
        notAnnounced.addAll(Arrays.asList(ids));
    }

    /** The feeds show the announcement of this day, whatever day it is. */
    public void showsTheFeedOf(String day) {
        feedDay = LocalDate.parse(day);
    }

    /** Each page begins with the last record of the page before. */
    public void repeatsRecordsAcrossPages() {
        overlapping = true;
    }

    /** The record of this paper has no title. */
    public void spoils(String id) {
        malformed = id;
    }

    public synchronized void expireTokens() {
        tokens.clear();
    }

    @Override
    Reply reply(URI request, Map<String, String> parameters, HttpExchange exchange) {
        if (request.getPath().equals("/oai")) {
            return harvest(parameters);
        }
        return request.getPath().startsWith("/atom/") ? feed(request, exchange) : query(parameters);
    }

    private synchronized Reply harvest(Map<String, String> parameters) {
        String token = parameters.get("resumptionToken");
        if (token != null && !tokens.containsKey(token)) {
            return oai("<error code=\"badResumptionToken\">it has expired</error>");
        }
        String list = token == null
                ? parameters.get("from") + "/" + parameters.getOrDefault("until", "9999-12-31")
                : token.substring(0, token.indexOf('&'));
        int start = token == null ? 0 : tokens.get(token);
        List<FakePaper> matching = matching(list.split("/"));
        if (matching.isEmpty()) {
            return oai("<error code=\"noRecordsMatch\">nothing</error>");
        }
        int end = Math.min(start + PAGE, matching.size());
        int from = overlapping && start > 0 ? start - 1 : start;
        String records =
                matching.subList(from, end).stream().map(this::oaiRecord).collect(Collectors.joining());
        return oai("<ListRecords>" + records + next(list, start, end, matching.size()) + "</ListRecords>");
    }

    private List<FakePaper> matching(String[] days) {
        return papers.stream()
                .filter(paper -> !notHarvested.contains(paper.id()))
                .filter(paper -> !paper.day().isBefore(LocalDate.parse(days[0])))
                .filter(paper -> !paper.day().isAfter(LocalDate.parse(days[1])))
                .toList();
    }

    private String next(String list, int start, int end, int size) {
        if (end == size) {
            return start == 0 ? "" : "<resumptionToken/>";
        }
        String token = list + "&skip=" + end;
        tokens.put(token, end);
        return "<resumptionToken expirationDate='2099-01-01T00:00:00Z'>" + token.replace("&", "&amp;")
                + "</resumptionToken>";
    }

    private String oaiRecord(FakePaper paper) {
        return paper.id().equals(malformed) ? paper.oaiRecord().replaceAll("<title>.*</title>", "") : paper.oaiRecord();
    }

    private static Reply oai(String content) {
        return Reply.of("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
                + "<responseDate>2026-03-04T12:00:00Z</responseDate><request>http://localhost/oai</request>" + content
                + "</OAI-PMH>");
    }

    private Reply feed(URI request, HttpExchange exchange) {
        String category = request.getPath().substring("/atom/".length());
        List<FakePaper> announced = papers.stream()
                .filter(paper -> paper.day().equals(feedDay))
                .filter(paper -> paper.category().equals(category))
                .filter(paper -> !notAnnounced.contains(paper.id()))
                .toList();
        String entityTag = "\"" + new HashSet<>(announced).hashCode() + "\"";
        if (entityTag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            return new Reply(304, "", Map.of());
        }
        return new Reply(
                200,
                atom("<updated>" + feedDay + "T04:00:19+00:00</updated>"
                        + announced.stream().map(FakePaper::feedEntry).collect(Collectors.joining())),
                Map.of("ETag", entityTag));
    }

    private Reply query(Map<String, String> parameters) {
        List<String> ids = Arrays.asList(parameters.get("id_list").split(","));
        return Reply.of(atom("<updated>2026-03-04T12:00:00Z</updated>"
                + papers.stream()
                        .filter(paper -> ids.contains(paper.id()))
                        .map(FakePaper::queryEntry)
                        .collect(Collectors.joining())));
    }

    private static String atom(String content) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:arxiv=\"http://arxiv.org/schemas/atom\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><id>http://localhost/</id><title>papers</title>"
                + content + "</feed>";
    }
}
