package dev.broadsheet.system.browser;

/** What a page is read on. */
enum Screen {
    PHONE(390, 844),
    TABLET(820, 1180),
    DESK(1440, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
