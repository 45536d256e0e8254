package dev.broadsheet.ingest.imports;

/** The most characters of each field; far above what arXiv has, far below what would hurt. */
final class Limits {

    static final int ID = 200;
    static final int TITLE = 1_000;
    static final int ABSTRACT = 20_000;
    static final int NAME = 300;
    static final int CATEGORY = 40;
    static final int REMARK = 4_000;
    static final int URL = 2_000;
    static final int AUTHORS = 100_000;

    private Limits() {}
}
