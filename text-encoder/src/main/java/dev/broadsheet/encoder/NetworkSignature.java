package dev.broadsheet.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The inputs and outputs of a network, which must be those of a BERT-style encoder. */
record NetworkSignature(Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs) {

    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";

    private static final List<String> REQUIRED = List.of(IDS, MASK);
    private static final List<String> KNOWN = List.of(IDS, MASK, TYPES);
    private static final Set<OnnxJavaType> READABLE = Set.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16);
    private static final long FREE = -1;

    static NetworkSignature of(OrtSession session) throws OrtException {
        return new NetworkSignature(session.getInputInfo(), session.getOutputInfo());
    }

    /** Not every encoder tells the first text from a second one. */
    boolean readsTypes() {
        return inputs.containsKey(TYPES);
    }

    /** @throws UnusableModelException unless it reads tokens of one text and answers with a vector for each */
    void require(int dimensions) {
        for (String name : REQUIRED) {
            if (!inputs.containsKey(name)) {
                throw refused("it has no input " + name + ", only " + inputs.keySet());
            }
        }
        inputs.forEach(NetworkSignature::requireInput);
        Iterator<Map.Entry<String, NodeInfo>> first = outputs.entrySet().iterator();
        if (!first.hasNext()) {
            throw refused("it has no output");
        }
        Map.Entry<String, NodeInfo> output = first.next();
        requireOutput(output.getKey(), output.getValue(), dimensions);
    }

    private static void requireInput(String name, NodeInfo node) {
        if (!KNOWN.contains(name)) {
            throw refused("its input " + name + " is none of " + KNOWN);
        }
        boolean reads = node.getInfo() instanceof TensorInfo tensor
                && tensor.type == OnnxJavaType.INT64
                && tensor.getShape().length == 2
                && (tensor.getShape()[0] == FREE || tensor.getShape()[0] == 1)
                && tensor.getShape()[1] == FREE;
        if (!reads) {
            throw refused("its input " + name + " is " + describe(node) + ", not INT64[texts, tokens] of any length");
        }
    }

    private static void requireOutput(String name, NodeInfo node, int dimensions) {
        if (!(node.getInfo() instanceof TensorInfo tensor)
                || !READABLE.contains(tensor.type)
                || tensor.getShape().length != 3) {
            throw refused("its first output " + name + " is " + describe(node)
                    + ", not one vector per token: FLOAT[texts, tokens, dimensions]");
        }
        long found = tensor.getShape()[2];
        if (found != FREE && found != dimensions) {
            throw wrongDimensions(found, dimensions);
        }
    }

    static UnusableModelException wrongDimensions(long found, int said) {
        return refused(
                "its vectors have " + found + " dimensions, " + DescriptorFile.NAME + " says dimensions=" + said);
    }

    private static String describe(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor
                ? tensor.type + Arrays.toString(tensor.getShape())
                : "no tensor";
    }

    private static UnusableModelException refused(String why) {
        return new UnusableModelException("model.onnx: " + why);
    }
}
