import type { CommandId, FileId, MemberId, PodId, RequestId, ServiceId } from "../kernel/ids.ts";

/** A UUID that a reader recognises: `id(7)` ends in …0007, and falls into bucket 7. */
export const id = <T extends string = string>(n: number): T =>
  `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}` as T;

export const requestId = (n: number): RequestId => id<RequestId>(0x1000 + n);
export const memberId = (n: number): MemberId => id<MemberId>(0x2000 + n);
export const podId = (n: number): PodId => id<PodId>(0x3000 + n);
export const serviceId = (n: number): ServiceId => id<ServiceId>(0x4000 + n);
export const fileId = (n: number): FileId => id<FileId>(0x5000 + n);
export const commandId = (n: number): CommandId => id<CommandId>(0x9000_0000 + n);
