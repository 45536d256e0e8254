package dev.broadsheet.query;

import java.util.List;

/** The fields of an indexed paper that queries speak of, as the index names them. */
public final class PaperField {

    public static final String ID = "id";
    public static final String TITLE = "title";
    public static final String ABSTRACT = "abstract";
    /** Names as they are written, for who looks for a name. */
    public static final String AUTHORS = "authors.name";
    /** Names analysed as title and abstract are: only fields of one analyzer are searched as if they were one. */
    static final String AUTHOR_WORDS = "authors.name.words";

    public static final String KEY_PHRASES = "keyPhrases.text";
    /** The words of all {@link #WEIGHTED} fields: to know which papers hold some, one field is enough. */
    static final String WORDS = "words";

    public static final String CATEGORIES = "categories";
    public static final String TOPICS = "topics.id";
    public static final String PUBLISHED_AT = "publishedAt";
    public static final String EMBEDDING = "embedding";
    public static final String WITHDRAWN = "withdrawn";

    /** Where words are looked for, with what a hit there weighs. */
    static final List<String> WEIGHTED = List.of(TITLE + "^1.5", AUTHOR_WORDS + "^1.5", KEY_PHRASES, ABSTRACT);

    static final List<String> TEXT = List.of(TITLE, ABSTRACT, AUTHORS, KEY_PHRASES);

    private PaperField() {}
}
