package dev.broadsheet.system.browser;

/** Whether a reader's browser runs JavaScript. Every story goes without. */
enum Scripting {
    ON,
    OFF
}
