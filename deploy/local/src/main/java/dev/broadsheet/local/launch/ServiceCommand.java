package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Place;
import java.util.List;
import java.util.Map;

/** What makes a process of a service. */
interface ServiceCommand {

    /** @param environment of that process, which a container has to be told of */
    List<String> line(Service service, Place place, Map<String, String> environment);
}
