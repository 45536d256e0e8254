/**
 * The sentence-transformer runtime: ONNX Runtime for the network, the Hugging Face tokenizer for its input.
 *
 * <p>A model is a folder, a jar, or a place on the class path, with three files: {@code model.onnx} (a BERT-style encoder with
 * the inputs {@code input_ids}, {@code attention_mask} and perhaps {@code token_type_ids}, whose first output is one
 * vector per token), {@code tokenizer.json}, and {@code encoder.properties} (see
 * {@link dev.broadsheet.encoder.ModelDescriptor}).
 */
package dev.broadsheet.encoder;
