package dev.broadsheet.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A network of two operators as an ONNX file: each token's vector is its id, {@code float[1]}. Its inputs and its output
 * can be declared as no encoder has them. Field numbers are those of onnx.proto.
 */
record TinyNetwork(List<Value> inputs, Output output) {

    static final int FREE = 0;

    /** @param shape {@link #FREE} where any length will do */
    record Value(String name, Type type, List<Integer> shape) {}

    enum Type {
        FLOAT(1),
        INT32(6),
        INT64(7);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    enum Output {
        VECTOR_PER_TOKEN(Type.FLOAT, 3),
        NUMBER_PER_TOKEN(Type.FLOAT, 2),
        VECTOR_OF_INTEGERS(Type.INT32, 3);

        private final Type type;
        private final int axes;

        Output(Type type, int axes) {
            this.type = type;
            this.axes = axes;
        }
    }

    static TinyNetwork encoder() {
        return new TinyNetwork(
                List.of(tokens("input_ids"), tokens("attention_mask"), tokens("token_type_ids")),
                Output.VECTOR_PER_TOKEN);
    }

    static Value tokens(String name) {
        return new Value(name, Type.INT64, List.of(FREE, FREE));
    }

    TinyNetwork without(String input) {
        return new TinyNetwork(
                inputs.stream().filter(value -> !value.name().equals(input)).toList(), output);
    }

    TinyNetwork with(Value input) {
        List<Value> changed = new ArrayList<>(inputs);
        changed.removeIf(value -> value.name().equals(input.name()));
        changed.add(input);
        return new TinyNetwork(changed, output);
    }

    TinyNetwork with(Output other) {
        return new TinyNetwork(inputs, other);
    }

    byte[] onnx() {
        Message graph = new Message();
        String ids = inputs.getFirst().name();
        Message to = new Message().text(1, "to").number(3, output.type.code).number(20, 2);
        boolean flat = output.axes == 2;
        graph.message(1, node("Cast", ids, flat ? "answer" : "numbers", to));
        if (!flat) {
            Message axes = new Message().text(1, "axes").number(8, 2).number(20, 7);
            graph.message(1, node("Unsqueeze", "numbers", "answer", axes));
        }
        graph.text(2, "tiny");
        inputs.forEach(input -> graph.message(11, value(input)));
        graph.message(12, value(new Value("answer", output.type, flat ? List.of(FREE, FREE) : List.of(FREE, FREE, 1))));
        return new Message()
                .number(1, 7)
                .message(7, graph)
                .message(8, new Message().number(2, 11))
                .bytes();
    }

    private static Message node(String operator, String input, String output, Message attribute) {
        return new Message().text(1, input).text(2, output).text(4, operator).message(5, attribute);
    }

    private static Message value(Value value) {
        Message shape = new Message();
        for (int axis = 0; axis < value.shape().size(); axis++) {
            int length = value.shape().get(axis);
            shape.message(1, length == FREE ? new Message().text(2, "n" + axis) : new Message().number(1, length));
        }
        Message tensor = new Message().number(1, value.type().code).message(2, shape);
        return new Message().text(1, value.name()).message(2, new Message().message(1, tensor));
    }

    /** A protobuf message. */
    private static final class Message {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return block(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return block(field, value.bytes());
        }

        private Message block(int field, byte[] value) {
            varint(((long) field << 3) | 2);
            varint(value.length);
            bytes.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while (rest > 0x7f) {
                bytes.write((int) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
