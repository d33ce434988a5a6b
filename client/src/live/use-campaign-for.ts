import { CampaignId } from "@tandem/shared";
import { useCallback } from "react";
import { useSend } from "./hooks.ts";
import { useLive } from "./live-context.ts";
import { newUuid } from "./new-uuid.ts";

const plain = (name: string): string => name.trim().toLocaleLowerCase();

/** The campaign of a name that someone typed: the one that is there, or a new one; null where none was typed. */
export function useCampaignFor(): (name: string) => CampaignId | null {
  const { replica } = useLive();
  const send = useSend();
  return useCallback(
    (name) => {
      if (name.trim() === "") return null;
      const known = Object.values(replica.getView().campaigns).find(
        (each) => plain(each.name) === plain(name),
      );
      if (known !== undefined) return known.id;
      const campaign = CampaignId.parse(newUuid());
      send("campaign.add", { campaign, name: name.trim() });
      return campaign;
    },
    [replica, send],
  );
}
