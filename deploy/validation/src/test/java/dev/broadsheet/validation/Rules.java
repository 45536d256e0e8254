package dev.broadsheet.validation;

import dev.broadsheet.validation.environment.NeededVariablesAreSet;
import dev.broadsheet.validation.environment.ProxiesAreNetworks;
import dev.broadsheet.validation.environment.ReferencesLeadSomewhere;
import dev.broadsheet.validation.environment.VariablesAreKnown;
import dev.broadsheet.validation.network.ArrowsAreThoseOfTheArchitecture;
import dev.broadsheet.validation.pods.ImagesAreOneVersion;
import dev.broadsheet.validation.pods.MetricsAreFound;
import dev.broadsheet.validation.pods.PodsAreRestricted;
import dev.broadsheet.validation.pods.ProbesAskWhatThereIs;
import dev.broadsheet.validation.pods.ResourcesAreLimited;
import dev.broadsheet.validation.pods.ServicesHavePods;
import dev.broadsheet.validation.pods.UpdatesLeaveNoGap;
import dev.broadsheet.validation.routes.HostsAreOne;
import dev.broadsheet.validation.routes.RequestsReachTheirService;
import dev.broadsheet.validation.rule.Rule;
import dev.broadsheet.validation.scaling.ScalersFitWhatTheyScale;
import dev.broadsheet.validation.schema.ObjectsAreTogether;
import dev.broadsheet.validation.schema.ObjectsAreWhatTheirReadersKnow;
import dev.broadsheet.validation.topics.TopicsAreThoseOfTheCode;
import dev.broadsheet.validation.topics.UsersMayDoWhatTheCodeDoes;
import java.util.List;

/** Every rule. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new ObjectsAreWhatTheirReadersKnow(),
            new ObjectsAreTogether(),
            new ImagesAreOneVersion(),
            new ResourcesAreLimited(),
            new PodsAreRestricted(),
            new ServicesHavePods(),
            new UpdatesLeaveNoGap(),
            new ProbesAskWhatThereIs(),
            new MetricsAreFound(),
            new VariablesAreKnown(),
            new NeededVariablesAreSet(),
            new ProxiesAreNetworks(),
            new ReferencesLeadSomewhere(),
            new TopicsAreThoseOfTheCode(),
            new UsersMayDoWhatTheCodeDoes(),
            new ArrowsAreThoseOfTheArchitecture(),
            new RequestsReachTheirService(),
            new HostsAreOne(),
            new ScalersFitWhatTheyScale());

    private Rules() {}
}
