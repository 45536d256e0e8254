package dev.broadsheet.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ONNX Runtime computes on.
 *
 * @param cudaDevice the number of a GPU; the processor if empty
 */
public record ExecutionProvider(OptionalInt cudaDevice) {

    /** The processor, one thread per inference. */
    public static final ExecutionProvider CPU = new ExecutionProvider(OptionalInt.empty());

    private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

    /**
     * @param name {@code cpu}, {@code cuda} for the first GPU, or for instance {@code cuda:1} for the second
     * @throws IllegalArgumentException if it is none of these
     */
    public static ExecutionProvider of(String name) {
        if (name.equals("cpu")) {
            return CPU;
        }
        Matcher cuda = CUDA.matcher(name);
        if (!cuda.matches()) {
            throw new IllegalArgumentException(name + " is none of cpu, cuda, cuda:<device>");
        }
        return new ExecutionProvider(OptionalInt.of(cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1))));
    }

    /** @throws UnusableModelException if there is no such provider here, or the model gains nothing by it */
    void require(ModelDescriptor model) {
        if (cudaDevice.isEmpty()) {
            return;
        }
        if (model.precision() == Precision.INT8) {
            throw new UnusableModelException(
                    DescriptorFile.NAME + ": precision=int8 does not go with " + this
                            + ", whose int8 operators fall back to the processor; take an fp32 model, as a generation of its own");
        }
        if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            throw new UnusableModelException("this ONNX Runtime has no " + this
                    + ": build with com.microsoft.onnxruntime:onnxruntime_gpu in the place of onnxruntime"
                    + " (-Donnxruntime.artifact=onnxruntime_gpu)");
        }
    }

    void addTo(SessionOptions options) throws OrtException {
        if (cudaDevice.isPresent()) {
            options.addCUDA(cudaDevice.getAsInt());
            options.setDeterministicCompute(true);
        }
    }

    @Override
    public String toString() {
        return cudaDevice.isEmpty() ? "cpu" : "cuda:" + cudaDevice.getAsInt();
    }
}
