import type { Service } from "@tandem/shared";
import type { FlowFacts } from "@tandem/shared/flow";
import type { ReactNode } from "react";
import { MemberAvatar, type Person } from "./avatar.tsx";
import { dayWords, momentWords } from "./format.ts";
import classes from "./request-meta.module.css";
import { ServiceName } from "./service-icon.tsx";

interface RequestMetaProps {
  readonly requestKey: ReactNode;
  readonly service: Pick<Service, "icon" | "name"> | undefined;
  /** When it was filed; imported work may know only the day. */
  readonly filed: FlowFacts["entered"]["filed"];
  readonly by: Person;
  readonly isMine?: boolean;
  readonly now: number;
  readonly zone: string;
  /** At the end of the line, or below it where there is no room. */
  readonly children?: ReactNode;
}

/** What stands above a request's title: its key, its service, who filed it and when. */
export function RequestMeta(props: RequestMetaProps) {
  const { requestKey, service, filed, by, isMine = false, now, zone, children } = props;
  const when = typeof filed === "number" ? momentWords(filed, now, zone) : filed && dayWords(filed);
  return (
    <div className={classes["meta"]}>
      {requestKey}
      {service !== undefined && <ServiceName service={service.icon} name={service.name} />}
      <span className={classes["by"]}>
        filed {when} by <MemberAvatar {...by} size="xs" decorative /> {isMine ? "you" : by.name}
      </span>
      {children !== undefined && <div className={classes["tools"]}>{children}</div>}
    </div>
  );
}
