package dev.broadsheet.enrich.phrases;

import java.util.regex.Pattern;

/** How a word is written. */
enum Shape {
    CAPITALISED("\\p{Lu}\\p{Ll}+"),
    ACRONYM("(?=\\P{Lu}*+\\p{Lu}[\\p{Lu}\\p{N}.-])[\\p{Lu}\\p{N}.-]++s?"),
    CAPITALS_INSIDE(".*(?:\\p{Ll}\\p{Lu}|\\p{Lu}{2}).*"),
    WITH_DIGIT(".*\\p{N}.*"),
    WITH_CAPITAL(".*\\p{Lu}.*"),
    COMPOUND(".+-.*"),
    PLAIN(".*");

    private final Pattern pattern;

    Shape(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static Shape of(String word) {
        for (Shape shape : values()) {
            if (shape.pattern.matcher(word).matches()) {
                return shape;
            }
        }
        return PLAIN;
    }

    /** Whether it is most probably the name of a method, a model or a data set, or an acronym. */
    boolean isName() {
        return switch (this) {
            case ACRONYM, CAPITALS_INSIDE, WITH_DIGIT, WITH_CAPITAL -> true;
            case CAPITALISED, COMPOUND, PLAIN -> false;
        };
    }
}
