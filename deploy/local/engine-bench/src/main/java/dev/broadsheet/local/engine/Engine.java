package dev.broadsheet.local.engine;

import ai.onnxruntime.OrtException;
import java.util.List;

/** Something that makes vectors of texts on two threads. */
interface Engine extends AutoCloseable {

    /** Makes one vector of each text, and keeps none. */
    void encode(List<String> texts) throws Exception;

    @Override
    void close() throws OrtException;
}
