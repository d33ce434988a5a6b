import { Button } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { filedKey, formKey, readFiled } from "../../live/filed.ts";
import { useDraft, useFate } from "../../live/hooks.ts";
import { useLive } from "../../live/live-context.ts";
import { SkeletonRows } from "../../ui/skeleton-rows.tsx";
import { ArchivedRequest } from "./archived-request.tsx";
import { useArchived } from "./use-archived.ts";
import { useSlug } from "../../live/use-slug.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";

/** Nothing of this key: it was never confirmed, closed long ago, or never was. What was typed goes back into its form. */
export function MissingRequest({ address }: { readonly address: string }) {
  const { drafts } = useLive();
  const slug = useSlug();
  const navigate = useNavigate();
  const [kept] = useDraft<unknown>(filedKey(address), null);
  const archived = useArchived(address);
  const filed = readFiled(kept);
  const fate = useFate(filed?.command ?? null);
  if (filed !== null && fate !== "pending") {
    return (
      <Page>
        <EmptyState
          icon={IconListSearch}
          heading="It was not filed"
          action={
            <Button
              onClick={() => {
                drafts.set(formKey(filed.service), filed.form);
                drafts.set(filedKey(address), undefined);
                void navigate({
                  to: "/w/$workspace/file",
                  params: { workspace: slug },
                  search: { service: filed.service },
                });
              }}
            >
              Back to the form
            </Button>
          }
        >
          It did not fit as it was. What you typed is kept.
        </EmptyState>
      </Page>
    );
  }
  if (filed === null && archived) return <ArchivedRequest facts={archived} />;
  if (filed === null && archived === undefined) return <SkeletonRows rows={4} />;
  return (
    <Page>
      <EmptyState
        icon={IconListSearch}
        heading={filed === null ? `${address} is not here` : "On its way"}
        action={
          <Link to="/w/$workspace/requests" params={{ workspace: slug }}>
            All requests
          </Link>
        }
      >
        {filed === null
          ? "Nothing of this key was filed here, or it came in with the history: then its figures live on in Insights."
          : "It shows here as soon as the server has it."}
      </EmptyState>
    </Page>
  );
}
