package dev.broadsheet.notify.mail;

/** Text for a screen of letters of one width: in lines of at most 76, which may be quoted in an answer. */
final class Wrapped {

    private static final int LONGEST_LINE = 76;

    private Wrapped() {}

    /** @param indent before every line but the first, whose beginning is already there */
    static String of(String text, String indent) {
        StringBuilder lines = new StringBuilder(text.length() + 40);
        int column = indent.length();
        for (String word : text.split(" ")) {
            if (column > indent.length() && column + 1 + word.length() > LONGEST_LINE) {
                lines.append('\n').append(indent);
                column = indent.length();
            } else if (column > indent.length()) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
