import type { MemberId, RequestId } from "../kernel/ids.ts";
import type { RequestValue } from "../request/request-value.ts";

/** What happens after a request is live, archived or not. */
export type OutcomeEvent =
  | {
      readonly type: "request.outcome_asked";
      readonly request: RequestId;
      readonly requester: MemberId;
    }
  | {
      readonly type: "request.outcome_reported";
      readonly request: RequestId;
      /** Whose question it answers. */
      readonly requester: MemberId | null;
      readonly value: RequestValue | null;
      readonly words: string;
    };
