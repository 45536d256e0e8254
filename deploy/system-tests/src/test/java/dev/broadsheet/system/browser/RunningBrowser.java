package dev.broadsheet.system.browser;

import dev.broadsheet.system.RunningPlatform;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the stories one browser. Without Chromium they are left out, except in CI, where they fail. */
final class RunningBrowser implements ParameterResolver, ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.find().isPresent() || isCi()
                ? ConditionEvaluationResult.enabled("read in a browser")
                : ConditionEvaluationResult.disabled(Chromium.howToGetIt());
    }

    private static boolean isCi() {
        return "true".equals(System.getenv("CI"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ReadingRoom.class;
    }

    @Override
    public ReadingRoom resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Path chromium = Chromium.find().orElseThrow(() -> new AssertionError(Chromium.howToGetIt()));
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        ReadingRoom.class,
                        key -> ReadingRoom.open(chromium, RunningPlatform.of(context)),
                        ReadingRoom.class);
    }
}
