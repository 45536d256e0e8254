package dev.broadsheet.ingest.reading;

/** The most characters of each field; far above what arXiv has, far below what would hurt. */
public final class FieldLimits {

    public static final int ID = 200;
    public static final int TITLE = 1_000;
    public static final int ABSTRACT = 20_000;
    public static final int NAME = 300;
    public static final int CATEGORY = 40;
    public static final int REMARK = 4_000;
    public static final int URL = 2_000;
    public static final int AUTHORS = 100_000;

    private FieldLimits() {}
}
