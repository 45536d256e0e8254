package dev.broadsheet.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The network in ONNX Runtime: one text per inference, one thread per inference. A dynamically quantized network scales
 * its activations by the whole input, so a text in a batch would get another vector beside other texts; and sums that
 * are split over threads differ in their last bits.
 */
final class Transformer implements AutoCloseable {

    private static final OrtEnvironment ENVIRONMENT = LastingEnvironment.get();

    private final OrtSession session;
    private final NetworkSignature signature;

    private Transformer(OrtSession session, NetworkSignature signature) {
        this.session = session;
        this.signature = signature;
    }

    /** @throws UnusableModelException unless the network is a BERT-style encoder with as many dimensions */
    static Transformer load(Path onnx, ExecutionProvider provider, int dimensions) throws OrtException {
        OrtSession session = open(onnx, provider);
        try {
            NetworkSignature signature = NetworkSignature.of(session);
            signature.require(dimensions);
            return new Transformer(session, signature);
        } catch (OrtException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static OrtSession open(Path onnx, ExecutionProvider provider) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setExecutionMode(ExecutionMode.SEQUENTIAL);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // It would remember a plan for each of the lengths that texts have, and reuse few of them.
            options.setMemoryPatternOptimization(false);
            provider.addTo(options);
            return ENVIRONMENT.createSession(onnx.toString(), options);
        }
    }

    TokenVectors run(long[] ids) throws OrtException {
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (Inputs inputs = new Inputs(new long[] {1, ids.length})) {
            inputs.put(NetworkSignature.IDS, ids);
            inputs.put(NetworkSignature.MASK, mask);
            if (signature.readsTypes()) {
                inputs.put(NetworkSignature.TYPES, new long[ids.length]);
            }
            try (OrtSession.Result result = session.run(inputs.tensors)) {
                return tokenVectors((OnnxTensor) result.get(0));
            }
        }
    }

    private static TokenVectors tokenVectors(OnnxTensor hidden) {
        long[] shape = hidden.getInfo().getShape();
        return new TokenVectors(hidden.getFloatBuffer().array(), (int) shape[1], (int) shape[2]);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    /** The tensors of one inference, freed together. */
    private static final class Inputs implements AutoCloseable {
        private final Map<String, OnnxTensor> tensors = new HashMap<>();
        private final long[] shape;

        Inputs(long[] shape) {
            this.shape = shape;
        }

        void put(String name, long[] values) throws OrtException {
            tensors.put(name, OnnxTensor.createTensor(ENVIRONMENT, LongBuffer.wrap(values), shape));
        }

        @Override
        public void close() {
            tensors.values().forEach(OnnxTensor::close);
        }
    }
}
