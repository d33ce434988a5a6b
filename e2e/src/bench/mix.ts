import { CommandId, type Envelope, type RequestId, type ServiceId, uuidV7 } from "@tandem/shared";
import { randomBytes } from "node:crypto";

export const someId = (): string => uuidV7(Date.now(), randomBytes(10));

export const envelope = (type: string, input: unknown): Envelope => ({
  id: CommandId.parse(someId()),
  type,
  input,
});

/** A campaign tweak: the smallest brief of the catalogue. */
export const filing = (request: RequestId, service: ServiceId, title: string): Envelope =>
  envelope("request.file", {
    request,
    service,
    title,
    outcome: "More people click.",
    fields: { where: "https://example.com/hero" },
  });

/** What a busy day is made of: of ten commands five comments, four edits of a title, one new request. */
export function dayOfWork(own: readonly RequestId[], service: ServiceId): () => Envelope {
  let n = 0;
  return () => {
    n++;
    const request = own[n % own.length];
    if (n % 10 === 0 || request === undefined)
      return filing(someId() as RequestId, service, `Swap hero ${n}`);
    return n % 2 === 0
      ? envelope("request.edit", { request, title: `Swap hero, take ${n}` })
      : envelope("request.comment", { request, comment: someId(), text: `Looks right to me, round ${n}.` });
  };
}
