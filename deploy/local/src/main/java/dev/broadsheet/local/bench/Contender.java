package dev.broadsheet.local.bench;

/** What takes part in a measurement. */
public interface Contender {

    String name();

    /** Does the whole work of a round. */
    double perSecond();
}
