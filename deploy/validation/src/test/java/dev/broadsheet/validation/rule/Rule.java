package dev.broadsheet.validation.rule;

import dev.broadsheet.validation.render.Rendered;
import java.util.List;

/** Something that must hold of every combination of manifests. */
public interface Rule {

    /** As a sentence without its full stop. */
    String name();

    /** What does not hold, each with the object that it is about; empty where the rule has nothing to say. */
    List<String> violations(Rendered rendered);
}
