package dev.broadsheet.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * ONNX Runtime's environment, kept until the process is gone. Its Java binding frees it in a shutdown hook, also under
 * inferences that still run, and they crash the process that was to stop in peace
 * (https://github.com/microsoft/onnxruntime/issues/31352). It counts references, so a second one prevents that.
 */
final class LastingEnvironment {

    private LastingEnvironment() {}

    static OrtEnvironment get() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try {
            refer();
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.getLogger(LastingEnvironment.class.getName())
                    .log(System.Logger.Level.WARNING, "an inference that runs at exit may crash the process", e);
        }
        return environment;
    }

    // The binding has no public way to it: it allows one environment per process.
    private static void refer() throws ReflectiveOperationException {
        Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
        Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
        api.setAccessible(true);
        create.setAccessible(true);
        create.invoke(null, api.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(), "broadsheet");
    }
}
