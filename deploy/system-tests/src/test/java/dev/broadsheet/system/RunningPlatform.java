package dev.broadsheet.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the stories one platform, started for the first and stopped after the last. */
public final class RunningPlatform implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** The one platform, started if this is the first who wants it. */
    public static Platform of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Platform.class, key -> started(), Platform.class);
    }

    private static Platform started() {
        Platform platform = Platform.in("platform");
        platform.start();
        return platform;
    }
}
