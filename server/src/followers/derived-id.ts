import { createHash } from "node:crypto";
import { CommandId, type WorkspaceId } from "@tandem/shared";

/**
 * The id of a command that the system gives by itself: the same for the same workspace and reason, in every process and
 * at every try, so that what falls due is done once. A UUID of version 8 (RFC 9562, 5.8) made of a SHA-256.
 */
export function derivedCommandId(workspace: WorkspaceId, ...why: readonly (string | number)[]): CommandId {
  const bytes = createHash("sha256")
    .update(JSON.stringify([workspace, ...why]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return CommandId.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  );
}
