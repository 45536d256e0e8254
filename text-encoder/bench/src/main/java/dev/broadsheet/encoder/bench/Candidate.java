package dev.broadsheet.encoder.bench;

import dev.broadsheet.encoder.EncoderModel;
import dev.broadsheet.encoder.SentenceEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A model that could be the bundled one; all but that are fetched for the measurement. */
enum Candidate {
    BGE_SMALL_INT8("bge-small-en-v1.5-q"),
    BGE_SMALL_FP32("bge-small-en-v1.5"),
    MINILM_L6_INT8("all-minilm-l6-v2-q"),
    E5_SMALL_INT8("e5-small-v2-q");

    private final String title;

    Candidate(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    SentenceEncoder load() {
        return SentenceEncoder.load(model());
    }

    /** Bytes of the network. */
    long size() throws IOException {
        try (InputStream network = model().open("model.onnx")) {
            return network.transferTo(OutputStream.nullOutputStream());
        }
    }

    private EncoderModel model() {
        return new EncoderModel.OnClassPath("/models/" + title + "/");
    }
}
