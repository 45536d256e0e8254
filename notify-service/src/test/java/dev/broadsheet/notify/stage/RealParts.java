package dev.broadsheet.notify.stage;

import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What every test of this module runs against. */
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "parts", value = "kafka,postgres,mail"),
            @ResourceArg(name = "database", value = "notify")
        })
@WithTestResource(value = TestSettings.class, scope = TestResourceScope.GLOBAL)
final class RealParts {}
