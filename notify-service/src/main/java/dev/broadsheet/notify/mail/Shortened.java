package dev.broadsheet.notify.mail;

/** Text that has room for so many characters. */
final class Shortened {

    private Shortened() {}

    static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        int cut = end > most / 2 ? end : most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }
}
