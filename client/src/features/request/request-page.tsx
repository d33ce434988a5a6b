import { requestOf, tableValues, type Request, type WorkspaceState } from "@tandem/shared";
import { useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useView } from "../../live/hooks.ts";
import { Page } from "../../ui/page.tsx";
import { MissingRequest } from "./missing-request.tsx";
import { RequestView } from "./request-view.tsx";

/** By key, or by id while the server has not given a key yet. */
export function requestAt(view: WorkspaceState, address: string): Request | undefined {
  const byId = requestOf(view, address.toLowerCase());
  if (byId) return byId;
  const key = address.toUpperCase();
  for (const request of tableValues(view.requests)) if (request.key.toUpperCase() === key) return request;
  return undefined;
}

/** One request: where it stands, what was said, what is next. */
export function RequestPage() {
  const { key } = useParams({ from: "/w/$workspace/requests/$key" });
  const { step } = useSearch({ from: "/w/$workspace/requests/$key" });
  const request = useView(useCallback((view: WorkspaceState) => requestAt(view, key), [key]));
  if (request === undefined) return <MissingRequest address={key} />;
  return (
    <Page width={1364}>
      <RequestView key={request.id} request={request} address={key} step={step} />
    </Page>
  );
}
