import { addService } from "./add-service.ts";
import { changeService } from "./change-service.ts";
import { proposeChange } from "./propose-change.ts";
import { remindService } from "./remind-service.ts";
import { reviewService } from "./review-service.ts";
import { settleProposal } from "./settle-proposal.ts";

export const CATALOGUE_COMMANDS = [
  addService,
  changeService,
  reviewService,
  remindService,
  proposeChange,
  settleProposal,
] as const;
