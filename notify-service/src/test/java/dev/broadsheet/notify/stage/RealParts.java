package dev.broadsheet.notify.stage;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What every test of this module runs against. */
@WithTestResource(value = TestSettings.class, scope = TestResourceScope.GLOBAL)
final class RealParts {}
