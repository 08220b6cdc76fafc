import * as v from 'valibot';

/** A file to fetch: where it lies beside the manifest, and how to know that it is whole. */
const packedFile = v.object({
  file: v.string(),
  /** SHA-256 of the file as it is fetched, hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Size as fetched; the file is gzip whatever its name says. */
  bytes: v.number(),
  rawBytes: v.number(),
});

const manifestSchema = v.object({
  format: v.literal(1),
  edition: v.string(),
  builtFrom: v.nullable(v.string()),
  packs: v.object({ core: packedFile, pool: packedFile }),
  engine: v.object({ eh: packedFile, mvp: packedFile }),
});

export type PackedFile = v.InferOutput<typeof packedFile>;
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Throws a ValiError if the text of `manifest.json` is not a manifest of this format. */
export function parseManifest(json: unknown): Manifest {
  return v.parse(manifestSchema, json);
}
