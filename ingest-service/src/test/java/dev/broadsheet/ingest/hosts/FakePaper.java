package dev.broadsheet.ingest.hosts;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A made-up paper, in the forms in which arXiv tells of it. */
public record FakePaper(String id, LocalDate day, String category, String title) {

    public static FakePaper of(String id, String day) {
        return new FakePaper(id, LocalDate.parse(day), "cs.CL", "On paper " + id);
    }

    String oaiRecord() {
        return """
                <record>
                  <header><identifier>oai:arXiv.org:%s</identifier><datestamp>%s</datestamp><setSpec>cs:cs:CL</setSpec></header>
                  <metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
                    <id>%s</id><submitter>A. Sender</submitter>
                    <version version="v1"><date>%s</date><size>9kb</size></version>
                    <title>%s</title><authors>A. Writer, B. Reader</authors><categories>%s</categories>
                    <license>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</license>
                    <abstract>Some words on the matter of %s.</abstract>
                  </arXivRaw></metadata>
                </record>
                """.formatted(id, day, id, submitted(), title, category, id);
    }

    String feedEntry() {
        return """
                <entry>
                  <id>oai:arXiv.org:%sv1</id><title>%s</title>
                  <updated>%sT04:00:20+00:00</updated>
                  <link href="https://arxiv.org/abs/%s" rel="alternate" type="text/html"/>
                  <summary>arXiv:%sv1 Announce Type: new
                Abstract: Some words on the matter of %s.</summary>
                  <category term="%s"/><published>%sT00:00:00-05:00</published>
                  <arxiv:announce_type>new</arxiv:announce_type><dc:creator>A. Writer, B. Reader</dc:creator>
                </entry>
                """.formatted(id, title, day, id, id, id, category, day);
    }

    String queryEntry() {
        return """
                <entry>
                  <id>http://arxiv.org/abs/%sv1</id><title>%s</title>
                  <updated>%sT10:00:00Z</updated><published>%sT10:00:00Z</published>
                  <summary>Some words on the matter of %s.</summary>
                  <author><name>A. Writer</name></author><author><name>B. Reader</name></author>
                  <link href="http://arxiv.org/abs/%sv1" rel="alternate" type="text/html"/>
                  <arxiv:primary_category term="%s"/><category term="%s"/>
                </entry>
                """.formatted(id, title, day.minusDays(1), day.minusDays(1), id, id, category, category);
    }

    private String submitted() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                day.minusDays(1).atTime(10, 0).atOffset(ZoneOffset.UTC));
    }
}
