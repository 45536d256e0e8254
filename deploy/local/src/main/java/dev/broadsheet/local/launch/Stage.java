package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Part;
import java.util.List;

/**
 * A part and when it may start and must stop.
 *
 * @param needs the names of what must be up before
 * @param layer parts of one layer stop side by side, higher layers first
 */
record Stage(String name, Part part, List<String> needs, int layer) {}
