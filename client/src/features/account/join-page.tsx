import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../live/api.ts";
import { faultIn } from "../../live/fault.ts";
import { PlainPage } from "../../ui/plain-page.tsx";
import { JoinAsKnown } from "./join-as-known.tsx";
import { JoinAsMe } from "./join-as-me.tsx";
import { JoinAsNew } from "./join-as-new.tsx";
import { LinkOver } from "./link-over.tsx";
import { offerWords } from "./offer-words.ts";

/** Coming in by an invitation: with a new account, with one that is there, or as whoever is signed in. */
export function JoinPage() {
  const { token } = useParams({ from: "/join/$token" });
  const [isKnown, setIsKnown] = useState(false);
  const offer = useQuery(
    api.invitations.look.queryOptions({ token }, { retry: false, refetchOnWindowFocus: false }),
  );
  const { data: status } = useQuery(api.session.status.queryOptions());
  const gone = faultIn(offer.error);

  if (gone !== null)
    return (
      <LinkOver fault={gone} onAgain={() => void offer.refetch()}>
        An invitation is good for seven days and for one person. Ask whoever sent it for another.
      </LinkOver>
    );
  if (!offer.data || !status)
    return (
      <PlainPage heading="Your invitation">
        <Skeleton height={160} />
      </PlainPage>
    );
  const account = status.signedIn?.account;
  return (
    <PlainPage heading={`Join ${offer.data.workspace}`} sub={offerWords(offer.data)}>
      {account ? (
        <JoinAsMe token={token} account={account} />
      ) : isKnown ? (
        <JoinAsKnown token={token} onNew={() => setIsKnown(false)} />
      ) : (
        <JoinAsNew token={token} onKnown={() => setIsKnown(true)} />
      )}
    </PlainPage>
  );
}
