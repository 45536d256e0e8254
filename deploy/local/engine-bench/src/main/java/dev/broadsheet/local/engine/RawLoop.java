package dev.broadsheet.local.engine;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The tokenizer and ONNX Runtime in a bare loop: a text per inference, a thread per inference, up to 512 tokens, the
 * first token's vector taken. The most that this machine gives.
 */
final class RawLoop implements Engine {

    private static final String MODEL = "/models/bge-small-en-v1.5-q/";
    private static final int THREADS = 2;
    private static final String MOST_TOKENS = "512";

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    RawLoop() throws IOException, OrtException {
        try (InputStream json = RawLoop.class.getResourceAsStream(MODEL + "tokenizer.json");
                InputStream onnx = RawLoop.class.getResourceAsStream(MODEL + "model.onnx");
                SessionOptions options = new SessionOptions()) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    json, Map.of("truncation", "true", "maxLength", MOST_TOKENS, "padding", "false"));
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(onnx.readAllBytes(), options);
        }
    }

    @Override
    public void encode(List<String> texts) throws Exception {
        List<Callable<float[]>> tasks = new ArrayList<>();
        texts.forEach(text -> tasks.add(() -> vector(text)));
        for (Future<float[]> vector : threads.invokeAll(tasks)) {
            vector.get();
        }
    }

    private float[] vector(String text) throws OrtException {
        Encoding encoding = tokenizer.encode(text);
        try (OnnxTensor ids = tensor(encoding.getIds());
                OnnxTensor mask = tensor(encoding.getAttentionMask());
                OnnxTensor types = tensor(encoding.getTypeIds());
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            OnnxTensor hidden = (OnnxTensor) result.get(0);
            float[] first = new float[(int) hidden.getInfo().getShape()[2]];
            hidden.getFloatBuffer().get(first);
            return first;
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public void close() throws OrtException {
        threads.shutdown();
        session.close();
        tokenizer.close();
    }
}
