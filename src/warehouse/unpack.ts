/** Unpacks gzip while it arrives. */
export interface Unpacker {
  write(chunk: Uint8Array<ArrayBuffer>): void;
  /** All that was written, unpacked; rejects if it is not gzip of the size that was said. */
  end(): Promise<Uint8Array<ArrayBuffer>>;
  /** Gives up: nobody wants the rest. */
  stop(): void;
}

/** @param size how many bytes there will be; written once, where growing would copy them again */
export function startUnpacking(size: number): Unpacker {
  return typeof DecompressionStream === 'undefined' ? unpackAtEnd(size) : unpackAlong(size);
}

function unpackAlong(size: number): Unpacker {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const whole = collect(stream.readable, size);
  // What is wrong with the bytes is told by `end`, to whoever still waits for it.
  const quiet = () => undefined;
  whole.catch(quiet);
  return {
    write: (chunk) => void writer.write(chunk).catch(quiet),
    end() {
      writer.close().catch(quiet);
      return whole;
    },
    stop: () => void writer.abort().catch(quiet),
  };
}

/** For browsers that cannot do it themselves. */
function unpackAtEnd(size: number): Unpacker {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return {
    write: (chunk) => void chunks.push(chunk),
    async end() {
      const { gunzipSync } = await import('fflate');
      const packed = new Uint8Array(await new Blob(chunks).arrayBuffer());
      const whole = new Uint8Array(gunzipSync(packed));
      if (whole.byteLength !== size) throw new RangeError(`${whole.byteLength} of ${size} bytes`);
      return whole;
    },
    stop: () => void chunks.splice(0),
  };
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(size);
  const reader = stream.getReader();
  let at = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    whole.set(part.value, at);
    at += part.value.byteLength;
  }
  if (at !== size) throw new RangeError(`${at} of ${size} bytes`);
  return whole;
}
