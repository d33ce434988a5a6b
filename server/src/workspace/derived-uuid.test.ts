import { WorkspaceId } from "@tandem/shared";
import { expect, test } from "vitest";
import { derivedCommandId } from "../followers/derived-id.ts";
import { requestIdOfKey } from "../import/history-file.ts";
import { derivedUuid } from "./derived-uuid.ts";

test("a text gives the first bits of its SHA-256, marked as version 8", () => {
  // SHA-256 of "abc" begins ba7816bf 8f01cfea 414140de 5dae2223 (FIPS 180-4).
  expect(derivedUuid("abc")).toBe("ba7816bf-8f01-8fea-8141-40de5dae2223");
});

test("ids that stand in logs already are made again as they were", () => {
  const workspace = WorkspaceId.parse("01890a5d-ac96-774b-bcce-b302099a8057");
  expect(derivedCommandId(workspace, "request.archive", "x", 1)).toBe("9e028731-5489-8abb-861d-9c13b45d18a2");
  expect(requestIdOfKey("P0-T5052")).toBe("fe41ec12-bc84-8894-bd5e-f80a9a8c06b9");
});
