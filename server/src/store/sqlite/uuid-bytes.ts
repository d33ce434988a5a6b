const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID in lower case as its 16 bytes. Throws on anything else: every id that is stored is one. */
export function uuidBytes(uuid: string): Buffer {
  if (!UUID.test(uuid)) throw new TypeError(`not a UUID in lower case: ${uuid}`);
  return Buffer.from(uuid.replaceAll("-", ""), "hex");
}

/** The id that 32 hex digits in lower case mean. Whoever asks knows its kind: it was written as one. */
export const idOfHex = <Id extends string>(hex: string): Id =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}` as Id;

export const idOfBytes = <Id extends string>(bytes: Uint8Array): Id =>
  idOfHex(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex"));
