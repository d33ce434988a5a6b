import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { project, type WorkspaceState } from "@tandem/shared";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = "br" | "gzip" | "identity";

/** A table's buckets are shared by all states in which they did not change, and so is their text. */
const texts = new WeakMap<object, string>();

function textOf(value: object): string {
  let text = texts.get(value);
  if (text === undefined) {
    text = JSON.stringify(value);
    texts.set(value, text);
  }
  return text;
}

function stateText(state: WorkspaceState): string {
  const { requests, ...others } = project(state);
  return `{"requests":[${requests.map(textOf).join(",")}],${JSON.stringify(others).slice(1)}`;
}

/** What was sent of a state last; it goes with the state. */
const sent = new WeakMap<WorkspaceState, Partial<Record<Encoding, Promise<Buffer>>>>();

/**
 * The answer to `workspace.snapshot` as tRPC would give it, made once a state however many ask, and packed on another
 * thread: in the morning a whole company opens the same board.
 */
export function snapshotBytes(state: WorkspaceState, build: string, encoding: Encoding): Promise<Buffer> {
  const made = sent.get(state) ?? {};
  sent.set(state, made);
  made[encoding] ??= pack(
    Buffer.from(`{"result":{"data":{"state":${stateText(state)},"build":${JSON.stringify(build)}}}}`),
    encoding,
  );
  return made[encoding];
}

function pack(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return gzipped(bytes);
  if (encoding === "identity") return Promise.resolve(bytes);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotli(bytes, { params });
}
