package dev.broadsheet.enrich.summary;

import java.util.regex.Pattern;

/** What authors write where they say what a paper contributes. */
enum Cue {
    INTRODUCES(
            Cue.AUTHORS + "(?:propos|present|introduc|develop|design|describ|releas|build|built|creat|establish)\\w*"),
    STUDIES(Cue.AUTHORS
            + "(?:show|demonstrat|find|found|prove|stud|investigat|explor|argu|address|formulat|report|examin|analy"
            + "|revisit|review|provid|offer)\\w*"),
    GAINS("\\b(?:outperform|improv|achiev|surpass|state-of-the-art|enhanc|reduc|enabl|boost|superior|effective)\\w*"),
    AVAILABILITY(
            "https?://|github"
                    + "|\\b(?:code|models?|data|datasets?|weights) (?:\\w+ ){0,3}?(?:is|are|will be) (?:publicly )?(?:available|released)");

    private static final String AUTHORS =
            "\\b(?:we|(?:this|our) (?:paper|work|article|report|survey|study))\\s+(?:\\w+\\s+){0,2}?";

    private final Pattern pattern;

    Cue(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
