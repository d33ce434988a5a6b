import { acceptDelivery } from "./accept-delivery.ts";
import { acceptRequest } from "./accept-request.ts";
import { answerQuestion } from "./answer-question.ts";
import { appealDecline } from "./appeal-decline.ts";
import { archiveRequest } from "./archive-request.ts";
import { askRequester } from "./ask-requester.ts";
import { attachFile } from "./attach-file.ts";
import { assignRequest } from "./assign-request.ts";
import { blockRequest } from "./block-request.ts";
import { declineRequest } from "./decline-request.ts";
import { delegateRequest } from "./delegate-request.ts";
import { detachFile } from "./detach-file.ts";
import { editRequest } from "./edit-request.ts";
import { fileRequest } from "./file-request.ts";
import { handOverRequest } from "./hand-over-request.ts";
import { importRequests } from "./import-requests.ts";
import { moveRequest } from "./move-request.ts";
import { planRequest } from "./plan-request.ts";
import { publishRequest } from "./publish-request.ts";
import { promiseRequest } from "./promise-request.ts";
import { remindRequest } from "./remind-request.ts";
import { reopenRequest } from "./reopen-request.ts";
import { returnDelivery } from "./return-delivery.ts";
import { setGoLive } from "./set-go-live.ts";
import { sizeRequest } from "./size-request.ts";
import { snoozeRequest } from "./snooze-request.ts";
import { tickItem } from "./tick-item.ts";
import { triageRequest } from "./triage-request.ts";
import { unblockRequest } from "./unblock-request.ts";
import { undoCommand } from "./undo-command.ts";
import { wakeRequest } from "./wake-request.ts";
import { withdrawRequest } from "./withdraw-request.ts";

export const REQUEST_COMMANDS = [
  fileRequest,
  editRequest,
  acceptRequest,
  askRequester,
  answerQuestion,
  declineRequest,
  appealDecline,
  withdrawRequest,
  snoozeRequest,
  wakeRequest,
  handOverRequest,
  promiseRequest,
  remindRequest,
  triageRequest,
  sizeRequest,
  assignRequest,
  tickItem,
  planRequest,
  moveRequest,
  blockRequest,
  unblockRequest,
  acceptDelivery,
  returnDelivery,
  publishRequest,
  setGoLive,
  reopenRequest,
  delegateRequest,
  attachFile,
  detachFile,
  undoCommand,
  importRequests,
  archiveRequest,
] as const;
