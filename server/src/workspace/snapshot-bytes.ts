import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createDeflateRaw, inflateRaw } from "node:zlib";
import type { WorkspaceState } from "@tandem/shared";

const inflate = promisify(inflateRaw);
const CHUNK = 64 * 1024;

/** The state's JSON piece by piece; tables bucket by bucket. */
function* pieces(state: WorkspaceState): Generator<string> {
  let before = "{";
  for (const [key, value] of Object.entries(state)) {
    yield `${before}${JSON.stringify(key)}:`;
    before = ",";
    if (!Array.isArray(value)) yield JSON.stringify(value);
    else if (value.length === 0) yield "[]";
    else {
      for (const [i, bucket] of value.entries()) yield `${i === 0 ? "[" : ","}${JSON.stringify(bucket)}`;
      yield "]";
    }
  }
  yield "}";
}

function* chunks(state: WorkspaceState): Generator<string> {
  let chunk = "";
  for (const piece of pieces(state)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

/**
 * A state as bytes. Made in chunks that leave room for other work in between, and packed on another thread; the state
 * is immutable, so what is decided meanwhile does not matter.
 */
export async function snapshotBytes(state: WorkspaceState): Promise<Uint8Array> {
  const packed: Buffer[] = [];
  await pipeline(Readable.from(chunks(state)), createDeflateRaw({ level: 1 }), async (parts) => {
    for await (const part of parts) packed.push(part);
  });
  return Buffer.concat(packed);
}

/** The state that the bytes were made of; nobody else holds it. */
export async function stateOfBytes(bytes: Uint8Array): Promise<WorkspaceState> {
  return JSON.parse((await inflate(bytes)).toString("utf8"));
}
